"""For ``i18n_patterns``, before Wagtail's: its own addresses take no dot."""

from django.urls import re_path

from delivery.feeds.views import serve_feed

urlpatterns = [
    re_path(r"^(?P<path>(?:[\w\-]+/)*)feed\.(?P<form>xml|json)$", serve_feed, name="delivery_feed"),
]
