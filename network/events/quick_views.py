"""The quick form in the admin, and the way to it from the dashboard."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from editorial.readiness.guard import NotReady
from network.events.listing import next_events
from network.events.quick import Made, make_event
from network.events.quick_form import QuickForm
from network.models import EventPage, NetworkPage

#: Networks that the dashboard names.
MOST = 8


def may_add_to(user: Any, network: NetworkPage) -> bool:
    return bool(network.permissions_for_user(user).can_add_subpage())


class QuickEventView(View):
    """For whoever may add events below the network that the address names; 403 for others."""

    network: NetworkPage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.network = get_object_or_404(NetworkPage, pk=kwargs["network_id"])
        if not may_add_to(request.user, self.network):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, network_id: int) -> HttpResponse:
        return self._show(request, QuickForm())

    def post(self, request: HttpRequest, network_id: int) -> HttpResponse:
        form = QuickForm(request.POST)
        if form.is_valid():
            try:
                made = make_event(self.network, form, request.user)
            except NotReady as refusal:
                for problem in refusal.problems:
                    where = problem.where if problem.where in form.fields else None
                    form.add_error(where, str(problem.message))
            else:
                return self._tell(request, made)
        messages.error(request, _("Nothing was saved: see what is wrong below."))
        return self._show(request, form, 422)

    def _tell(self, request: HttpRequest, made: Made) -> HttpResponse:
        for sentence in sentences(made):
            messages.success(request, sentence, buttons=_buttons(made))
        return redirect("network_event_times", made.event.pk)

    def _show(self, request: HttpRequest, form: QuickForm, status: int = 200) -> HttpResponse:
        explore = reverse("wagtailadmin_explore", args=[self.network.pk])
        context = {
            "form": form,
            "network": self.network,
            "may_publish": self.network.permissions_for_user(request.user).can_publish_subpage(),
            "header_title": _("New event: %(network)s") % {"network": self.network.title},
            "full_form": reverse(
                "wagtailadmin_pages:add", args=["network", "eventpage", self.network.pk]
            ),
            "breadcrumbs_items": [
                {"url": explore, "label": self.network.title},
                {"url": "", "label": _("New event")},
            ],
        }
        return render(request, "network/admin/quick_event.html", context, status=status)


def sentences(made: Made) -> list[str]:
    """What has become of the event, in words."""
    title = {"title": made.event.title}
    if not made.is_public:
        told = [_("“%(title)s” is saved as a draft. Whoever may publish it does the rest.") % title]
    else:
        told = [_("“%(title)s” is published. Below are its times.") % title]
    for language in made.public:
        told.append(_("It is published in this language too: %(name)s.") % {"name": language})
    for language in made.drafts:
        told.append(
            _("A draft waits in this language, where words are missing: %(name)s.")
            % {"name": language}
        )
    return told


def _buttons(made: Made) -> list[Any]:
    edit = messages.button(
        reverse("wagtailadmin_pages:edit", args=[made.event.pk]), _("Picture, place and more")
    )
    if not made.is_public:
        return [edit]
    return [messages.button(made.event.url, _("View the page"), new_window=True), edit]


class EventsPanel(Component):
    """On the dashboard: a new event for each network that the user may add one to."""

    order = 50
    template_name = "network/admin/events_panel.html"

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        networks = networks_to_add_to(self.user)
        return {
            "networks": [(network, next_events(network, 3)) for network in networks[:MOST]],
            "more": len(networks) > MOST,
            "request": parent_context["request"],
        }


def networks_to_add_to(user: Any) -> list[NetworkPage]:
    """Those below which ``user`` may add events: each once, as its source."""
    mine = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "add")
    networks = NetworkPage.objects.filter(pk__in=mine.order_by().values("pk"), alias_of=None)
    found: dict[Any, NetworkPage] = {}
    for network in networks.select_related("locale").order_by("locale_id", "title"):
        found.setdefault(network.translation_key, network)
    return [network for network in found.values() if EventPage.can_create_at(network)]
