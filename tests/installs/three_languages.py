"""The demo with Swedish beside Finnish and English: a setting and a catalogue, as docs say."""

from pathlib import Path

from website.settings.demo import *

LANGUAGES = [*LANGUAGES, ("sv", "Svenska")]
WAGTAIL_CONTENT_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [*LOCALE_PATHS, Path(__file__).parent / "swedish"]

# No worker, no collected files and no host of its own: a client asks.
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "testserver"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
