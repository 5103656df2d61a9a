"""The WSGI application: production's settings unless told otherwise."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "website.settings.production")

application = get_wsgi_application()

from website.users.demo import refuse_demo_users  # noqa: E402 - needs the apps loaded above

refuse_demo_users()
