"""For ``i18n_patterns``, before Wagtail's: its own addresses take no dot, and no form."""

from django.urls import include, path, re_path

from network.events.calendar_views import serve_calendar

urlpatterns = [
    re_path(r"^(?P<path>(?:[\w\-]+/)*)calendar\.ics$", serve_calendar, name="network_calendar"),
    path("", include("network.joining.urls")),
]
