"""For the test suite: fast, tasks run at once, no compiled static files needed."""

import os
import re

from website.settings.base import *

DEBUG = False
SECRET_KEY = "tests-only"  # noqa: S105
WAGTAILADMIN_BASE_URL = "http://localhost"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SERVE_MEDIA = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# Each test process keeps its progress to itself.
del CACHES["progress"]
# Tests empty the cache: in Redis each worker has a numbered database to itself.
_worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
for _cache in CACHES.values():
    if "redis" in _cache["BACKEND"].lower():
        _cache["LOCATION"] = re.sub(r"/\d+$", "", _cache["LOCATION"]) + f"/{_worker}"
