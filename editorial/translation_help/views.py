"""Taking words that were said before, and confirming those of a machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin import messages
from wagtail_localize.models import Translation

from editorial.machine_translation.made import confirm
from editorial.translation.memory import take
from editorial.translation_editor.doors import writes

#: Gets a translation, ids (None: all) and a user; says how many texts it changed.
Deed = Callable[[Translation, Any, Any], int]


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    place = "localize/translate/<int:translation_id>/help/"
    return [
        path(f"{place}take/", take_matches, name="editorial_take_matches"),
        path(f"{place}confirm/", confirm_words, name="editorial_confirm_words"),
    ]


@require_POST
@writes
def take_matches(request: HttpRequest, translation_id: int) -> HttpResponse:
    done = _do(request, translation_id, take)
    sentence = ngettext(
        "%(count)d text was taken from the memory.",
        "%(count)d texts were taken from the memory.",
        done,
    )
    return _back(request, translation_id, sentence % {"count": done})


@require_POST
@writes
def confirm_words(request: HttpRequest, translation_id: int) -> HttpResponse:
    done = _do(request, translation_id, confirm)
    sentence = ngettext("%(count)d text is confirmed.", "%(count)d texts are confirmed.", done)
    return _back(request, translation_id, sentence % {"count": done})


def _do(request: HttpRequest, translation_id: int, deed: Deed) -> int:
    """For what was chosen; the button for all says so itself."""
    chosen = {int(value) for value in request.POST.getlist("chosen") if value.isdecimal()}
    translation = get_object_or_404(Translation, pk=translation_id)
    return deed(translation, None if "all" in request.POST else chosen, request.user)


def _back(request: HttpRequest, translation_id: int, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    page = get_object_or_404(Translation, pk=translation_id).get_target_instance()
    return redirect("wagtailadmin_pages:edit", page.pk)
