"""Whether the file of a record is still there."""

from __future__ import annotations

from pathlib import Path

from django.db.models.fields.files import FieldFile


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
    return not file or not file.storage.exists(file.name)
