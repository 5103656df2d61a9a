"""For the real site. Refuses to start rather than run half-configured."""

from website.settings.base import *

DEBUG = False
SECRET_KEY = env.env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.env.list("ALLOWED_HOSTS", default=[])
SERVE_MEDIA = False
