"""People and organisations in the admin, in one menu with the networks of the user."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.log_actions import LogActionRegistry

from network.joining.admin import JoinRequestsViewSet
from network.keepers import KeepersItem
from network.models import Person, PersonLogEntry
from network.records.choosers import organisation_chooser, person_chooser
from network.records.consents import WITHDRAW
from network.records.viewsets import OrganisationViewSet, PersonViewSet
from network.records.withdrawing import WithdrawConsentView
from network.rights import KEEP_ALL
from network.roster.mine_view import MyNetworksView


class MyNetworksViewSet(ViewSet):
    """The first item of the menu: from a network to its members and contacts."""

    name = "my-networks"
    icon = "group"
    menu_label = _("My networks")
    menu_order = 100
    menu_item_class = KeepersItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", MyNetworksView.as_view(), name="index")]


class NetworksGroup(ViewSetGroup):
    items = (MyNetworksViewSet, JoinRequestsViewSet, PersonViewSet, OrganisationViewSet)
    menu_label = _("Networks")
    menu_icon = "group"
    menu_order = 320
    add_to_admin_menu = True


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[Any]:
    # The choosers first: forms take their widgets while the others are made.
    return [person_chooser, organisation_chooser, NetworksGroup()]


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    view = WithdrawConsentView.as_view()
    return [path("people/withdraw/<int:pk>/", view, name="network_withdraw_consent")]


@hooks.register("register_permissions")
def register_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(codename=KEEP_ALL.split(".")[1])


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_model(Person, PersonLogEntry)
    words = (_("Withdraw the consents of a person"), _("All consents were withdrawn"))
    actions.register_action(WITHDRAW, *words)
