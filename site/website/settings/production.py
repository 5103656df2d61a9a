"""For the real site. Refuses to start rather than run half-configured; docs/running.md."""

from website.settings.base import *
from website.settings.environment import refuse
from website.settings.secret import weakness_of

SECRET_KEY = env.text("SECRET_KEY")
ALLOWED_HOSTS = env.hosts

_sentences = [
    f"SECRET_KEY {weakness_of(SECRET_KEY)}." if weakness_of(SECRET_KEY) else "",
    "DEBUG is on; it shows the code to every visitor, so unset it." if env.is_on("DEBUG") else "",
    "" if ALLOWED_HOSTS else "ALLOWED_HOSTS is empty; write the names of the site's host.",
]
if any(_sentences):
    refuse(*filter(None, _sentences))

DEBUG = False
SERVE_MEDIA = False
ALLOW_DEMO_USERS = False

# The first name that is a name: ".example.org" and "*" stand for many.
_host = next((name for name in ALLOWED_HOSTS if not name.startswith((".", "*"))), "localhost")
WAGTAILADMIN_BASE_URL = f"https://{_host}"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = f"noreply@{_host}"

# Everything over HTTPS. The server in front ends it and says so in this header.

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # asked from inside, over plain HTTP
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# Not ours to promise: whether every other host below this name speaks HTTPS, for a year.
# SECURE_HSTS_INCLUDE_SUBDOMAINS and SECURE_HSTS_PRELOAD stay off, so their reminders go.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
