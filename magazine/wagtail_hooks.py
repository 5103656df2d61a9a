from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from magazine.album_views import IssueAlbumsView
from magazine.contributors import ContributorViewSet
from magazine.deleting import refusal
from magazine.issue_albums import ACTION as ALBUMS_ACTION
from magazine.models import Contributor, IssuePage
from magazine.planning import admin as of_planning  # noqa: F401 - registers itself
from magazine.running_order import ACTION, copy_order, may_rearrange
from magazine.views import RunningOrderView


@hooks.register("register_admin_urls")
def register_issue_urls() -> list[URLPattern]:
    return [
        path(
            "magazine/issues/<int:issue_id>/albums/",
            IssueAlbumsView.as_view(),
            name="magazine_issue_albums",
        ),
        path(
            "magazine/issues/<int:issue_id>/order/",
            RunningOrderView.as_view(),
            name="magazine_running_order",
        ),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def issue_buttons(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """The ways from an issue to its running order and to its albums."""
    issue = page.specific_deferred
    if isinstance(issue, IssuePage) and may_rearrange(user, issue):
        url = reverse("magazine_running_order", args=[page.pk])
        yield Button(_("Running order"), url, icon_name="list-ol", priority=15)
        url = reverse("magazine_issue_albums", args=[page.pk])
        yield Button(_("Albums"), url, icon_name="album", priority=16)


@hooks.register("register_icons")
def register_icons(icons: list[str]) -> list[str]:
    """An open magazine, a woven cover and a bobbin of thread."""
    return [*icons, *(f"magazine/icons/{name}.svg" for name in ("magazine", "issue", "section"))]


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(ACTION, _("Change the running order"), _("Running order changed"))
    actions.register_action(
        ALBUMS_ACTION, _("Change the albums of an issue"), _("Albums of the issue changed")
    )


@hooks.register("after_copy_page")
def keep_the_order_in_a_copy(request: HttpRequest, page: Page, new_page: Page) -> None:
    copy_order(page, new_page)


@hooks.register("before_delete_page")
def keep_a_section_with_articles(request: HttpRequest, page: Any) -> HttpResponse | None:
    return _refused(request, [page], reverse("wagtailadmin_explore", args=[page.get_parent().pk]))


@hooks.register("before_delete_snippet")
def keep_a_contributor_with_articles(
    request: HttpRequest, objects: list[Any]
) -> HttpResponse | None:
    return _refused(request, objects, reverse(Contributor.snippet_viewset.get_url_name("list")))


@hooks.register("before_bulk_action")
def keep_what_has_articles(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    return _refused(request, objects, action.next_url) if action_type == "delete" else None


def _refused(request: HttpRequest, objects: list[Any], back: str) -> HttpResponse | None:
    """Back with a sentence for each record that has articles, None when there is none."""
    records = [record.specific if isinstance(record, Page) else record for record in objects]
    sentences = [sentence for record in records if (sentence := refusal(record))]
    for sentence in sentences:
        messages.error(request, sentence)
    return redirect(back) if sentences else None


register_snippet(ContributorViewSet)
