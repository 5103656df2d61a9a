"""What the site itself adds to the content delivery API; ``ready()`` imports this module.

``articles`` has the filters that join plugins.
"""

from delivery.api.registry import register
from delivery.caching.purging import watch
from delivery.public_forms.api import give_stamps
from website.api import (  # noqa: F401 - register themselves
    articles,
    navigation,
    resolving,
    searching,
)
from website.api.pages import Pages
from website.feedback.forms import FeedbackForm
from website.home.models import Footer, Navigation, NavigationItem

register(Pages())
give_stamps(FeedbackForm)

for model in (Navigation, NavigationItem, Footer):
    watch(model, lambda part: ["navigation"])
