from __future__ import annotations

import os
import signal
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from website.catalogues import compile_catalogues
from website.demo.assets import collect_static_files
from website.demo.glossary import load_glossary
from website.demo.indexing import indexed
from website.demo.loading import load_demo
from website.demo.people import PASSWORD, USERS, make_demo_users
from website.demo.planning import load_plan
from website.demo.release import begin_release
from website.demo.serving import HOST, port_is_free, serve
from website.demo.translation_job import load_translation_job


class Command(BaseCommand):
    help = "Set up the demo magazine in Finnish and English, and serve it."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-serve", action="store_true", help="Set up only.")
        parser.add_argument("--port", type=int, default=8000, help="Port to serve on (8000).")

    def handle(self, *args: Any, **options: Any) -> None:
        port = options["port"]
        if not options["no_serve"] and not port_is_free(port):
            raise CommandError(f"Port {port} is in use. Choose another: demo --port {port + 1}")
        self._set_up(port)
        if not options["no_serve"]:
            self._serve(port)

    def _set_up(self, port: int) -> None:
        Path(settings.DATA_DIR).mkdir(parents=True, exist_ok=True)
        compile_catalogues(Path(settings.BASE_DIR) / "locale")
        self._say("Preparing the database …")
        call_command("migrate", interactive=False, verbosity=0)
        # First: readiness looks at pages as readers get them, which name these files.
        self._say("Collecting static files …")
        collect_static_files()
        self._say("Loading the magazine …")
        indexed(load_demo)
        call_command("setup_editorial", verbosity=0)
        make_demo_users()
        load_plan()
        load_glossary()
        load_translation_job()
        begin_release()
        # Absolute addresses carry the port that is served.
        Site.objects.filter(is_default_site=True).update(hostname=HOST, port=port)
        Site.clear_site_root_paths_cache()

    def _serve(self, port: int) -> None:
        # For the worker's letters too, which takes its settings from the environment.
        os.environ["KUDELMA_DEMO_PORT"] = str(port)
        settings.WAGTAILADMIN_BASE_URL = f"http://{HOST}:{port}"
        names = ", ".join(["admin", *USERS])
        self._say(f"Kudelma: http://{HOST}:{port}/  (English: /en/, admin: /admin/)")
        self._say(f"Users: {names}; password: {PASSWORD}. Stop with Ctrl+C.")
        signal.signal(signal.SIGTERM, lambda *args: sys.exit(0))
        serve(port)

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
