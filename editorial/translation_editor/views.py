"""What the strip above the words sends."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation

from editorial.translation_editor.doors import page_of
from editorial.translation_editor.handing_in import add_to_review, hand_in_translation


@require_POST
def hand_in(request: HttpRequest, translation_id: int) -> HttpResponse:
    page, translation = _sent(request, translation_id)
    problems = hand_in_translation(translation, request.user, request.POST.get("seen", ""))
    if problems:
        messages.error(request, problems)
    else:
        sentence = _("“%(title)s” was handed in. Its words cannot be changed while it waits.")
        messages.success(request, sentence % {"title": page.get_admin_display_title()})
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_POST
def add_words(request: HttpRequest, translation_id: int) -> HttpResponse:
    page, translation = _sent(request, translation_id)
    add_to_review(translation, request.user, request.POST.get("seen", ""))
    sentence = _("The words stand in the draft of “%(title)s” that is decided on.")
    messages.success(request, sentence % {"title": page.get_admin_display_title()})
    return redirect("wagtailadmin_pages:edit", page.pk)


def _sent(request: HttpRequest, translation_id: int) -> tuple[Page, Translation]:
    page = page_of(translation_id, request.user)
    return page, get_object_or_404(Translation, pk=translation_id, enabled=True)
