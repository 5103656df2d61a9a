"""The times of an event in its form: shown there, changed in a view of their own."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel


class TimesPanel(Panel):
    """What comes next, and the way to the view of times."""

    #: Times that the form shows.
    MOST = 5

    class BoundPanel(Panel.BoundPanel):
        template_name = "network/admin/times_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            if self.instance.pk is None:
                return context | {"times_url": ""}
            from network.events.page import times_of

            ahead = times_of(self.instance).ahead
            return context | {
                "times_url": reverse("network_event_times", args=[self.instance.pk]),
                "times": ahead[: TimesPanel.MOST],
                "more": max(len(ahead) - TimesPanel.MOST, 0),
            }
