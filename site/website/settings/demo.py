"""For ``manage.py demo``: what a visitor sees is what production shows, on loopback only."""

from website.settings.base import *
from website.settings.secret import kept_secret_key

DEBUG = False
SECRET_KEY = kept_secret_key(DATA_DIR)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
SERVE_MEDIA = True
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{env.port('KUDELMA_DEMO_PORT', 8000)}"
