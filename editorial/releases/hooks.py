"""The words of the history, and doors of the admin that ask before they let a page out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.models import Page

from editorial.refusals import Refusal
from editorial.releases.contents import can_be_released
from editorial.releases.freezing import refuse_frozen
from editorial.releases.holding import held_sentence, release_below, why_held
from editorial.releases.log import register_actions
from editorial.releases.replace_view import ReplaceView
from editorial.releases.replacing import is_mended, member_of
from editorial.releases.rights import may_decide, may_see
from editorial.releases.views import ReleaseView

hooks.register("register_log_actions", register_actions)
ICON = "calendar-check"


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    place = "pages/<int:page_id>/release/"
    return [
        path(place, ReleaseView.as_view(), name="editorial_release"),
        path(f"{place}replace/", ReplaceView.as_view(), name="editorial_release_replace"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def release_button(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """From an issue to its release."""
    found = page.specific_deferred
    if can_be_released(found) and (may_see(user, found) or may_decide(user, found)):
        url = reverse("editorial_release", args=[page.pk])
        yield Button(_("Release"), url, icon_name=ICON, priority=13)


@hooks.register("after_edit_page")
def ask_whether_it_takes_the_place(request: HttpRequest, page: Page) -> None:
    """Whoever saves by a button is asked; an editor that saves by itself is not."""
    if "application/json" in request.headers.get("accept", ""):
        return
    member = member_of(page)
    if member is None or not is_mended(member):
        return
    sentence = _(
        "“%(title)s” belongs to %(release)s, which is approved: this version is not in it."
    )
    named = {"title": page.get_admin_display_title(), "release": member.release.title}
    buttons = []
    if may_decide(request.user, member.release.subject()):
        url = reverse("editorial_release_replace", args=[page.pk])
        buttons.append(messages.button(url, _("Replace it in the release?")))
    messages.warning(request, sentence % named, buttons=buttons)


@hooks.register("before_bulk_action")
def many_go_by_their_release(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> None:
    pages = [one.specific for one in objects if isinstance(one, Page)]
    if action_type == "publish":
        _refuse_held([*pages, *(_below(pages) if request.POST.get("include_descendants") else [])])
    if action_type in {"delete", "move", "unpublish"}:
        for page in pages:
            refuse_frozen(page)


@hooks.register("before_copy_page")
def copies_go_by_the_release_there(request: HttpRequest, page: Page) -> None:
    if request.method != "POST" or not request.POST.get("publish_copies"):
        return
    place = Page.objects.filter(pk=_number(request.POST.get("new_parent_page"))).first()
    if release := release_below(place or page.get_parent()):
        raise Refusal(held_sentence(page, release))


@hooks.register("before_delete_page")
@hooks.register("before_unpublish_page")
def what_is_approved_stays(request: HttpRequest, page: Page) -> None:
    refuse_frozen(page)


@hooks.register("before_move_page")
def what_is_approved_keeps_its_place(request: HttpRequest, page: Page, destination: Page) -> None:
    refuse_frozen(page)


def _refuse_held(pages: Iterable[Any]) -> None:
    for page in pages:
        if sentence := why_held(page):
            raise Refusal(sentence)


def _below(pages: list[Page]) -> Iterable[Any]:
    for page in pages:
        yield from page.get_descendants().not_live().defer_streamfields().specific()


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None
