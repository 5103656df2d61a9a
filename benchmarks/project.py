"""The project with a database and a folder that are thrown away."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def a_site(database: str = "") -> Iterator[None]:
    """The project with an empty database; ``database`` is the address of another.

    What is left to the worker, as where readers are, nobody does.
    """
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "website.settings.test",
            "KUDELMA_DATA_DIR": folder,
            "DATABASE_URL": database or f"sqlite:///{folder}/benchmark.sqlite3",
        }
        import django
        from django.conf import settings
        from django.core.management import call_command
        from django.urls import get_resolver

        from website.settings import base

        # Whoever asks for it keeps it, so it is said first.
        settings.TASKS = base.TASKS
        django.setup()
        settings.MEDIA_ROOT = f"{folder}/media"
        call_command("migrate", verbosity=0)
        # As in a program that has been up for a while.
        get_resolver().url_patterns  # noqa: B018
        yield


def make_home() -> Any:
    """A front page in Finnish, which the made-up magazine goes under."""
    from wagtail.models import Locale, Page, Site

    from website.home.models import HomePage

    Page.objects.filter(depth=2).delete()
    locale = Locale.objects.get_or_create(language_code="fi")[0]
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Etusivu", slug="home", locale=locale))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
    )
    return home
