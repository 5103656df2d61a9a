"""The words of the history, and doors of the admin that ask before they let a page out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from editorial.refusals import Refusal
from editorial.releases.freezing import refuse_frozen
from editorial.releases.holding import held_sentence, release_below, why_held
from editorial.releases.log import register_actions

hooks.register("register_log_actions", register_actions)


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
