"""The addresses of planning, the ways to them, and what the history says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter

from magazine.board.views import BoardView
from magazine.calendar.views import editorial_calendar
from magazine.models import IssuePage, MagazinePage
from magazine.planning import moves, views
from magazine.planning.holding import HOLD
from magazine.planning.ideas import IdeasView
from magazine.planning.making import IssuesInTheMakingView
from magazine.planning.rights import PLAN, may_plan


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    issue, planned, magazine = (f"magazine/{name}/<int:pk>/" for name in _PLACES)
    return [
        path("magazine/issues/<int:issue_id>/board/", BoardView.as_view(), name="magazine_board"),
        path(f"{issue}plan/", views.IssuePlanView.as_view(), name="magazine_issue_plan"),
        path(f"{issue}plan/add/", views.AddPlannedView.as_view(), name="magazine_add_planned"),
        path(
            f"{issue}hold-over/<uuid:key>/",
            moves.HoldOverView.as_view(),
            name="magazine_hold_over",
        ),
        path(f"{planned}", views.EditPlannedView.as_view(), name="magazine_edit_planned"),
        path(f"{planned}draft/", moves.draft, name="magazine_planned_draft"),
        path(
            f"{planned}remove/", moves.RemovePlannedView.as_view(), name="magazine_remove_planned"
        ),
        path(f"{magazine}ideas/", IdeasView.as_view(), name="magazine_ideas"),
        path(f"{magazine}ideas/add/", views.AddIdeaView.as_view(), name="magazine_add_idea"),
        path("magazine/issues/", IssuesInTheMakingView.as_view(), name="magazine_in_the_making"),
        path("magazine/calendar/", editorial_calendar, name="magazine_calendar"),
    ]


_PLACES = ("issues", "planned", "magazines")


class _PlannersMenu(SubmenuMenuItem):
    def is_shown(self, request: Any) -> bool:
        return request.user.has_perm(PLAN) and super().is_shown(request)


@hooks.register("register_admin_menu_item")
def planning_menu() -> MenuItem:
    items = [
        MenuItem(
            gettext_lazy("Issues in the making"),
            reverse("magazine_in_the_making"),
            name="in-the-making",
            icon_name="issue",
            order=10,
        ),
        MenuItem(
            gettext_lazy("Calendar"),
            reverse("magazine_calendar"),
            name="editorial-calendar",
            icon_name="calendar-alt",
            order=20,
        ),
    ]
    menu = Menu(items=items)
    return _PlannersMenu(
        gettext_lazy("Planning"), menu, name="planning", icon_name="clipboard-list", order=105
    )


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def planning_buttons(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """From an issue to its board, from a magazine to its ideas."""
    place = page.specific_deferred
    if isinstance(place, IssuePage) and may_plan(user, place):
        url = reverse("magazine_board", args=[page.pk])
        yield Button(_("Board"), url, icon_name="table", priority=14)
    if isinstance(place, MagazinePage) and may_plan(user, place):
        url = reverse("magazine_ideas", args=[page.pk])
        yield Button(_("Ideas"), url, icon_name="pick", priority=14)


class HeldOver(LogFormatter):
    label = gettext_lazy("Hold over")

    def format_message(self, log_entry: Any) -> str:
        named = {"from": log_entry.data.get("from", ""), "to": log_entry.data.get("to", "")}
        if named["from"]:
            return _("Held over from %(from)s to %(to)s") % named
        if named["to"]:
            return _("Put in the plan of %(to)s") % named
        return _("Put back among the ideas")


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(HOLD)(HeldOver)
