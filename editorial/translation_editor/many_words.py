"""localize's two ways of bringing many words at once: a PO file, and the machine."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation as localize

from editorial.refusals import Refusal
from editorial.releases.replacing import member_of
from editorial.translation.memory import untranslated
from editorial.translation_editor.doors import page_of, writes
from editorial.translation_files.one_page import refuse_unfit
from editorial.translation_files.reading import refuse_large


@writes
def upload_pofile(request: HttpRequest, translation_id: int) -> HttpResponse:
    """localize's, which takes for granted that there is a file, and one of its own."""
    if file := request.FILES.get("file"):
        refuse_large(file.size or 0)
        refuse_unfit(file.read(), get_object_or_404(Translation, pk=translation_id))
        file.seek(0)
    try:
        response = localize.upload_pofile(request, translation_id)
    except KeyError as missing:
        sentence = _("Choose the PO file that was downloaded here, with the words filled in.")
        raise Refusal(sentence) from missing
    _tell_of_release(request, translation_id)
    return response


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
    if left < waiting:
        _tell_of_release(request, translation_id)
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


def _tell_of_release(request: HttpRequest, translation_id: int) -> None:
    """Many words came at once: whoever brought them may think that they go out."""
    member = member_of(page_of(translation_id, request.user))
    if member:
        sentence = _(
            "“%(title)s” is approved for %(release)s. The new words go out only when it is "
            "replaced there."
        )
        named = {"title": member.title, "release": member.release.title}
        messages.warning(request, sentence % named)
