"""Writing what was taken of a file: texts of pages in bulk, records one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from editorial.readiness.counted import ReadinessCount
from editorial.translation_editor.titles import LONGEST
from editorial.translation_files.answers import Answer, Outcome
from editorial.translation_files.marks import parsed
from editorial.translation_jobs.models import TranslationJob
from editorial.translation_jobs.record_texts import keep_texts

_FIELDS = [
    "data",
    "translation_type",
    "tool_name",
    "last_translated_by",
    "updated_at",
    "has_error",
    "field_error",
]


def keep_strings(taken: Iterable[Answer], locale: Locale, user: Any, tool: str) -> None:
    """What wagtail-localize does for each text, and what follows from it, for all at once."""
    answers = [answer for answer in taken if answer.unit and answer.unit.place]
    rows = [_row(answer, locale, user, tool) for answer in answers]
    new, known = [row for row in rows if not row.pk], [row for row in rows if row.pk]
    StringTranslation.objects.bulk_create(new)
    StringTranslation.objects.bulk_update(known, _FIELDS, batch_size=200)
    _show_titles(answers, locale)
    keys = {answer.unit.place.key for answer in answers}  # type: ignore[union-attr]
    ReadinessCount.objects.filter(page__translation_key__in=keys, page__locale=locale).delete()


def _row(answer: Answer, locale: Locale, user: Any, tool: str) -> StringTranslation:
    place: Any = answer.unit.place  # type: ignore[union-attr]
    row = place.row or StringTranslation(
        locale=locale, translation_of_id=place.string_id, context_id=place.context_id
    )
    row.data, row.tool_name, row.last_translated_by = answer.entry.target, tool, user
    row.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    row.updated_at = timezone.now()
    row.has_error, row.field_error = False, ""
    return row


def _show_titles(answers: list[Answer], locale: Locale) -> None:
    """In lists of the admin, as ``translation_editor.titles`` does for one."""
    titles = {
        one.unit.place.key: one.entry.target  # type: ignore[union-attr]
        for one in answers
        if one.unit.place.path == "title"  # type: ignore[union-attr]
    }
    pages = list(Page.objects.filter(translation_key__in=titles, locale=locale))
    for page in pages:
        page.draft_title = parsed(titles[page.translation_key]).get_text()[:LONGEST]
    Page.objects.bulk_update(pages, ["draft_title"], batch_size=200)


def keep_records(job: TranslationJob, taken: Iterable[Answer], user: Any) -> None:
    """Each record with its texts, or none of them: what it refuses is answered so."""
    by_record: dict[str, list[Answer]] = defaultdict(list)
    for answer in taken:
        if answer.unit and answer.unit.record:
            by_record[answer.unit.group.id].append(answer)
    for answers in by_record.values():
        said = [(one.unit.record, one.entry.target) for one in answers]  # type: ignore[union-attr]
        try:
            keep_texts(job, said, user)  # type: ignore[arg-type]
        except ValidationError as error:
            for answer in answers:
                answer.outcome, answer.why = Outcome.REFUSED, " ".join(error.messages)
