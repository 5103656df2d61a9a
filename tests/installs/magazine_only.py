"""The magazine without the networks and without the website."""

from tests.installs.common import *

INSTALLED_APPS = ["magazine", *BASE, *WAGTAIL]
