"""Captions are WebVTT by what stands in the file, not by its name."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext_lazy as _

#: Nobody's captions are longer; a film of three hours has some 200 kB.
MOST_BYTES = 2_000_000
_FIRST_LINE = re.compile(r"\ufeff?WEBVTT([ \t].*)?(\r\n|\r|\n|$)")


def validate_webvtt(file: FieldFile) -> None:
    """Refuse a new file that no browser would show."""
    if getattr(file, "_committed", False):
        return  # stored before; it may even be gone, which is no fault of this form
    if file.size > MOST_BYTES:
        raise ValidationError(_("The file is far too large for captions."), code="webvtt")
    file.seek(0)
    content = file.read()
    file.seek(0)
    _check(_text(content))


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = _("The captions are not written in UTF-8. Save them again in that encoding.")
        raise ValidationError(message, code="webvtt") from error


def _check(text: str) -> None:
    if not _FIRST_LINE.match(text):
        message = _(
            "The file is not WebVTT: its first line has to be WEBVTT. Captions in another "
            "format, such as SRT, can be saved as WebVTT in the program they were made with."
        )
        raise ValidationError(message, code="webvtt")
    if "-->" not in text:
        message = _("The file holds no captions: no line in it says from when to when.")
        raise ValidationError(message, code="webvtt")
