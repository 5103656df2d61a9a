"""wagtail-localize's own PO file of one page: it would take whatever such a file says."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from editorial.translation_files.entries import FileRefused
from editorial.translation_files.fitting import why_unfit
from editorial.translation_files.po import parsed_po


def refuse_unfit(content: bytes, translation: Translation) -> None:
    """Raise a sentence where new words of the file cannot stand in the page."""
    for path, why in _unfit(content.removeprefix(codecs.BOM_UTF8), translation):
        sentence = _("Nothing was taken. %(text)s: %(why)s")
        raise FileRefused(sentence % {"text": path, "why": why})


def _unfit(content: bytes, translation: Translation) -> Iterator[tuple[str, str]]:
    said = StringTranslation.objects.filter(
        context__object=translation.source.object_id, locale=translation.target_locale
    )
    known = set(said.values_list("data", flat=True))
    for entry in parsed_po(content):
        is_new = entry.msgstr and not entry.obsolete and entry.msgstr not in known
        if is_new and (why := why_unfit(entry.msgid, entry.msgstr)):
            yield entry.msgctxt or "", why
