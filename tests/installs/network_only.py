"""The networks without the magazine and without the website."""

from tests.installs.common import *

INSTALLED_APPS = ["network", *BASE, *WAGTAIL]
