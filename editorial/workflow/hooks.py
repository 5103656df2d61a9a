"""Doors to publication beside the page editor, and the words of the history."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from editorial.refusals import Refusal
from editorial.workflow.log import register_actions
from editorial.workflow.past import goes_past, log_past, why_not_past


@hooks.register("register_log_actions")
def register_our_actions(actions: Any) -> None:
    register_actions(actions)


@hooks.register("before_bulk_action")
def many_do_not_go_past(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> None:
    if action_type == "publish":
        _refuse(objects)


@hooks.register("after_bulk_action")
def many_went_past(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> None:
    if action_type == "publish":
        _log(objects, request.user)


@hooks.register("before_copy_page")
def copies_do_not_go_past(request: HttpRequest, page: Page) -> None:
    if request.method == "POST" and request.POST.get("publish_copies"):
        _refuse([page])


@hooks.register("after_copy_page")
def a_copy_went_past(request: HttpRequest, page: Page, new_page: Page) -> None:
    if new_page.live:
        _log([new_page], request.user)


def _refuse(pages: Iterable[Any]) -> None:
    for page in pages:
        if isinstance(page, Page) and (sentence := why_not_past(page)):
            raise Refusal(sentence)


def _log(pages: Iterable[Any], user: Any) -> None:
    for page in pages:
        if isinstance(page, Page) and goes_past(page):
            log_past(page.specific, user)
