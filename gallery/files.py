"""Whether the file of a record is still there, and how large it is."""

from __future__ import annotations

from pathlib import Path

from django.db.models.fields.files import FieldFile
from django.utils.formats import number_format
from django.utils.translation import gettext as _

NO_BREAK = "\N{NO-BREAK SPACE}"


def is_gone(file: FieldFile) -> bool:
    """Whether ``file`` is missing, as far as a reader's request may find out.

    A look at this machine's disk costs nothing; another machine is not asked.
    """
    try:
        return not file or not Path(file.path).is_file()
    except NotImplementedError:
        return False


def is_lost(file: FieldFile) -> bool:
    """Whether ``file`` is missing, wherever it is kept: for editors, who can wait."""
    return not file or not file.storage.exists(str(file.name))


def size_in_words(size: int) -> str:
    """“350 kB”, “1.2 MB”: Django's own says KB in every language."""
    if size < 1_000_000:
        words = _("%(size)s kB") % {"size": number_format(max(1, round(size / 1_000)))}
    else:
        words = _("%(size)s MB") % {"size": number_format(round(size / 1_000_000, 1), 1)}
    return words.replace(" ", NO_BREAK)
