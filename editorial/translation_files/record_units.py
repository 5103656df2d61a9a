"""The words of small records of a job."""

from __future__ import annotations

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url

from editorial.translation_files.units import Group, Unit
from editorial.translation_jobs.models import TranslationJob
from editorial.translation_jobs.record_texts import RecordText, texts_of


def record_units(job: TranslationJob) -> list[Unit]:
    """Record by record; what is said there is public at once."""
    words = reverse("editorial_translation_texts", args=[job.pk])
    address = f"{get_admin_base_url() or ''}{words}"
    groups: dict[str, Group] = {}
    found = []
    for text in texts_of(job):
        name = f"record:{text.row.kind}:{text.row.record}"
        group = groups.setdefault(name, Group(name, str(text.record), address, "final"))
        found.append(_unit(group, text))
    return found


def _unit(group: Group, text: RecordText) -> Unit:
    column = text.column
    return Unit(
        id=f"{group.id}:{text.row.field}",
        group=group,
        label=f"{text.kind.label} › {capfirst(column.verbose_name)}",
        source=text.original,
        said=text.said,
        longest=column.max_length,
        notes=list(_notes(text)),
        is_html=False,
        is_outdated=text.is_outdated,
        record=text,
    )


def _notes(text: RecordText) -> list[str]:
    return [
        _("Readers see these words at once, wherever the record is shown."),
        *([_("The original has changed since this was translated.")] if text.is_outdated else []),
    ]
