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
from django.shortcuts import get_object_or_404, redirect
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation as localize

from editorial.refusals import Refusal
from editorial.roles.kinds import KindPermissionTester
from editorial.translation.drafts import translated_page
from editorial.translation.memory import untranslated
from editorial.translation_editor.publishing import refuse_locked
from editorial.translation_files.one_page import refuse_unfit
from editorial.translation_files.reading import refuse_large

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
def upload_pofile(request: HttpRequest, translation_id: int) -> HttpResponse:
    """localize's, which takes for granted that there is a file, and one of its own."""
    if file := request.FILES.get("file"):
        refuse_large(file.size or 0)
        refuse_unfit(file.read(), get_object_or_404(Translation, pk=translation_id))
        file.seek(0)
    try:
        return localize.upload_pofile(request, translation_id)
    except KeyError as missing:
        sentence = _("Choose the PO file that was downloaded here, with the words filled in.")
        raise Refusal(sentence) from missing


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


@require_POST
@writes
def machine_translate(request: HttpRequest, translation_id: int) -> HttpResponse:
    """localize's, which tells of a success whatever the machine has answered."""
    machine = get_machine_translator()
    if machine is None:
        raise Http404
    translation = Translation.objects.get(pk=translation_id)
    waiting = untranslated(translation).count()
    localize.apply_machine_translation(translation_id, request.user, machine)
    left = untranslated(translation).count()
    _tell_of_machine(request, waiting - left, left)
    return redirect("wagtailadmin_pages:edit", translation.get_target_instance().pk)


def _tell_of_machine(request: HttpRequest, made: int, left: int) -> None:
    if made:
        sentence = ngettext(
            "%(count)d text was translated by the machine. Read it and confirm it.",
            "%(count)d texts were translated by the machine. Read them and confirm them.",
            made,
        )
        messages.success(request, sentence % {"count": made})
    if left:
        sentence = ngettext(
            "%(count)d text waits for a person: the machine had no sound translation of it.",
            "%(count)d texts wait for a person: the machine had no sound translation of them.",
            left,
        )
        messages.warning(request, sentence % {"count": left})
    if not made and not left:
        messages.info(request, _("There is nothing left to translate."))


edit_string = says(localize.edit_string_translation)
download_pofile = reads(localize.download_pofile)
