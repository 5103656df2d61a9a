"""What the site itself adds to the content delivery API; ``ready()`` imports this module.

``articles`` has the filters that join plugins.
"""

from delivery.api.registry import register
from delivery.caching.purging import watch
from website.api import (  # noqa: F401 - register themselves
    articles,
    navigation,
    resolving,
    searching,
)
from website.api.pages import Pages
from website.home.models import Footer, Navigation, NavigationItem

register(Pages())

for model in (Navigation, NavigationItem, Footer):
    watch(model, lambda part: ["navigation"])
