"""Migrate the site that this runs in and say, as JSON, what there is to see in it."""

import io
import json
import sys

from django.apps import apps
from django.core.management import call_command
from django.test import Client

ADDRESSES = (
    "/sitemap.xml",
    "/robots.txt",
    "/api/v1/openapi.json",
    "/api/v1/pictures/",
    "/feed.xml",
)


def said(*command, **options):
    out = io.StringIO()
    call_command(*command, stdout=out, stderr=out, **options)
    return out.getvalue()


client = Client()
sys.stdout.write(
    json.dumps(
        {
            "migrate": said("migrate", verbosity=0),
            "check": said("check"),
            "makemigrations": said("makemigrations", dry_run=True),
            "setup_editorial": said("setup_editorial"),
            "login": client.get("/admin/login/").status_code,
            "addresses": [client.get(address).status_code for address in ADDRESSES],
            "apps": list(apps.app_configs),
        }
    )
)
