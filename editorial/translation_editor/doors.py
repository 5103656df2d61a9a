"""localize's endpoints of one translation, for those who may change its page, and now."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.http import HttpResponseForbidden as Forbidden
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.datastructures import MultiValueDictKeyError
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation as localize

from editorial.refusals import Refusal
from editorial.roles.kinds import KindPermissionTester
from editorial.translation.drafts import translated_page
from editorial.translation_editor.publishing import refuse_locked

View = Callable[..., HttpResponseBase]


def page_of(translation_id: int, user: Any) -> Any:
    """The translated page, which ``user`` may edit; anything else is refused."""
    translation = get_object_or_404(Translation, pk=translation_id)
    try:
        page = translation.get_target_instance()
    except translation.source.specific_content_type.model_class().DoesNotExist as gone:
        raise Http404 from gone
    if isinstance(page, Page) and not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return page


def reads(view: View) -> View:
    """``view``, which shows something of a translation."""

    @wraps(view)
    def door(request: HttpRequest, translation_id: int, **kwargs: Any) -> HttpResponseBase:
        page_of(translation_id, request.user)
        return view(request, translation_id=translation_id, **kwargs)

    return door


def writes(view: View) -> View:
    """``view``, which changes something of a translation."""

    @wraps(view)
    def door(request: HttpRequest, translation_id: int, **kwargs: Any) -> HttpResponseBase:
        page = page_of(translation_id, request.user)
        if isinstance(page, Page):
            refuse_locked(page, request.user)
        return view(request, translation_id=translation_id, **kwargs)

    return door


def says(view: View) -> View:
    """``view``, to which the editor's script sends words or a value, and reads the answer."""
    door = writes(view)

    @wraps(view)
    def answer(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        try:
            return door(request, **kwargs)
        except MultiValueDictKeyError:
            return HttpResponseBadRequest()
        except PermissionDenied:
            return Forbidden()
        except Refusal as refusal:
            return Forbidden(str(refusal), content_type="text/plain")

    return answer


@writes
def stop_translation(request: HttpRequest, translation_id: int) -> HttpResponse:
    """localize's, but not for those to whom the page is only given."""
    refuse_given(page_of(translation_id, request.user), request.user)
    return localize.stop_translation(request, translation_id)


def refuse_given(page: Any, user: Any) -> None:
    """Whether a page keeps to its source is not decided by whom it is given to."""
    rights = page.permissions_for_user(user) if isinstance(page, Page) else None
    if isinstance(rights, KindPermissionTester) and rights.edits_as_given_only():
        raise PermissionDenied


@says
@transaction.atomic
def edit_override(request: HttpRequest, translation_id: int, **kwargs: Any) -> HttpResponse:
    """localize's, which keeps whatever is sent: a page that shows it would break."""
    response = localize.edit_override(request, translation_id, **kwargs)
    translated_page(Translation.objects.get(pk=translation_id))
    return response


@reads
def preview_translation(request: HttpRequest, translation_id: int, **kwargs: Any) -> HttpResponse:
    translated_page(Translation.objects.get(pk=translation_id))
    return localize.preview_translation(request, translation_id, **kwargs)


edit_string = says(localize.edit_string_translation)
download_pofile = reads(localize.download_pofile)
