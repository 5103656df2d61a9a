"""For working on the code: the debugger's page, plain static files, any loopback host."""

from website.settings.base import *

DEBUG = True
SECRET_KEY = "django-insecure-for-development-only"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
SERVE_MEDIA = True
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
# A front end under development is told of publications on this machine.
DELIVERY_WEBHOOKS_LOOPBACK = True
