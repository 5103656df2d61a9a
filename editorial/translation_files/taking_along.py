"""The whole of a job as one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.utils.text import slugify

from editorial.translation_files.page_units import page_units
from editorial.translation_files.po import po_of
from editorial.translation_files.record_units import record_units
from editorial.translation_files.units import Unit
from editorial.translation_files.xliff_out import xliff_of
from editorial.translation_jobs.models import TranslationJob

#: Format → what writes it, and the end of a file's name.
FORMATS: dict[str, tuple[Callable[[TranslationJob, Iterable[Unit]], bytes], str]] = {
    "po": (po_of, "po"),
    "xliff": (xliff_of, "xlf"),
}


def units_of(job: TranslationJob, for_update: bool = False) -> list[Unit]:
    """Every text of every page of ``job``, and of its records; ``for_update`` locks the words."""
    return page_units(job, for_update) + record_units(job)


def take_along(job: TranslationJob, kind: str) -> bytes:
    """``job`` as a file; ``kind`` is one of ``FORMATS``."""
    write, _ending = FORMATS[kind]
    return write(job, units_of(job))


def file_name(job: TranslationJob, kind: str) -> str:
    _write, ending = FORMATS[kind]
    return f"{slugify(job.title) or 'job'}-{job.pk}-{job.language}.{ending}"
