"""What is worth a second look in an alternative text; nothing here forbids one."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gallery.alt_words import is_a_name, says_it_is_a_picture

MISSING = _("Without this text nobody hears what the picture shows.")
FILE_NAME = _("This is the name of the file. Tell what the picture shows.")
OPENING = _("A screen reader says by itself that this is a picture. Begin with what it shows.")


def alt_hint(alt: str, *names: str) -> str | Promise:
    """A sentence about ``alt``, or ""; ``names`` are what the file and the title are called."""
    if not alt.strip():
        return MISSING
    if is_a_name(alt, *names):
        return FILE_NAME
    return OPENING if says_it_is_a_picture(alt) else ""
