"""A file as it comes: its size and its format."""

from __future__ import annotations

import codecs

from django.utils.translation import gettext as _

from editorial.translation_files.entries import FileRefused, JobFile
from editorial.translation_files.fitting import too_many_marks
from editorial.translation_files.marks import is_heap
from editorial.translation_files.po import read_po
from editorial.translation_files.xliff_in import read_xliff

LARGEST = 20 * 1024 * 1024


def read_file(content: bytes) -> JobFile:
    """Raises ``FileRefused`` with a sentence that says what to do."""
    refuse_large(len(content))
    content = content.removeprefix(codecs.BOM_UTF8)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        sentence = _("The file is not in UTF-8. Save it in that encoding and bring it back again.")
        raise FileRefused(sentence)
    is_xml = content.lstrip().startswith(b"<")
    file = read_xliff(content) if is_xml else read_po(content)
    for entry in file.entries:
        if is_heap(entry.target) or is_heap(entry.source):
            entry.problem = too_many_marks()
    return file


def refuse_large(size: int) -> None:
    if size > LARGEST:
        sentence = _(
            "The file is larger than %(megabytes)d MB. Bring back the file of this job alone."
        )
        raise FileRefused(sentence % {"megabytes": LARGEST // 1024**2})
