"""The view of coordinators, the way to it, and what the log says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from network.coordinators.appointing import APPOINT, DISMISS
from network.coordinators.views import CoordinatorsView, called
from network.models import NetworkPage
from network.rights import keeps_all


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    place = "networks/<int:page_id>/coordinators/"
    return [path(place, CoordinatorsView.as_view(), name="network_coordinators")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def coordinators_button(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    if isinstance(page.specific_deferred, NetworkPage) and keeps_all(user):
        url = reverse("network_coordinators", args=[page.pk])
        yield Button(_("Coordinators"), url, icon_name="user", priority=17)


@hooks.register("before_delete_page")
def keep_the_network(request: HttpRequest, page: Any) -> HttpResponse | None:
    """A coordinator publishes the network's page, and so could delete it with all its people."""
    back = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    return _refused(request, [page], back)


@hooks.register("before_bulk_action")
def keep_the_networks(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    pages = [item for item in objects if isinstance(item, Page)]
    return _refused(request, pages, action.next_url) if action_type == "delete" else None


def _refused(request: HttpRequest, pages: list[Page], back: str) -> HttpResponse | None:
    networks = [page for page in pages if isinstance(page.specific_deferred, NetworkPage)]
    if not networks or keeps_all(request.user):
        return None
    message = _("A network is deleted by the editor-in-chief: its people go with it.")
    messages.error(request, message)
    return redirect(back)


class _OfUser(LogFormatter):
    """Names the user as long as there is an account."""

    sentence: Any

    def format_message(self, log_entry: Any) -> str:
        users = get_user_model()._default_manager
        user = users.filter(pk=log_entry.data.get("user")).first()
        return self.sentence % {"name": called(user) if user else _("a user who is no more")}


class AppointFormatter(_OfUser):
    label = gettext_lazy("Appoint a coordinator")
    sentence = gettext_lazy("Appointed as coordinator: %(name)s")


class DismissFormatter(_OfUser):
    label = gettext_lazy("Dismiss a coordinator")
    sentence = gettext_lazy("Dismissed as coordinator: %(name)s")


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    for name, formatter in ((APPOINT, AppointFormatter), (DISMISS, DismissFormatter)):
        actions.register_action(name)(formatter)
