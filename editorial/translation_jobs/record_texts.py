"""The words of small records that belong to a job: what they are, and keeping them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from editorial.translation.digests import hash_of
from editorial.translation_jobs.models import TranslationJob, TranslationJobText
from editorial.translation_jobs.records import RecordKind, record_kind


@dataclass
class RecordText:
    """A text of a record: its ``original`` words now, and what is ``said`` in the other language."""

    row: TranslationJobText
    kind: RecordKind
    record: Any
    original: str
    said: str

    @property
    def name(self) -> str:
        """Under which a form asks for it."""
        return f"text-{self.row.pk}"

    @property
    def column(self) -> Any:
        return self.kind.field(self.row.field)

    @property
    def is_outdated(self) -> bool:
        """Whether the original says something else than when it was translated."""
        return bool(self.said) and hash_of(self.original) != self.row.source_hash

    @property
    def is_done(self) -> bool:
        is_said = bool(self.said) or self.row.field in self.kind.optional
        return is_said and not self.is_outdated


def texts_of(job: TranslationJob) -> list[RecordText]:
    """The texts of ``job`` whose records, and whose originals, still are; two queries a kind."""
    by_kind: dict[str, list[TranslationJobText]] = defaultdict(list)
    for row in job.texts.all():
        by_kind[row.kind].append(row)
    return [
        text
        for name, rows in by_kind.items()
        if (kind := record_kind(name))
        for text in _of_kind(job, kind, rows)
        if text.original
    ]


def _of_kind(
    job: TranslationJob, kind: RecordKind, rows: list[TranslationJobText]
) -> list[RecordText]:
    records = kind.load(row.record for row in rows)
    return [
        RecordText(
            row,
            kind,
            record,
            kind.read(record, job.source_language, original=True).get(row.field, ""),
            kind.read(record, job.language).get(row.field, ""),
        )
        for row in rows
        if (record := records.get(row.record))
    ]


@transaction.atomic
def keep_texts(job: TranslationJob, said: Iterable[tuple[RecordText, str]], user: Any) -> int:
    """Keep what was said of texts; how many records changed.

    Raises ValidationError, and keeps nothing, where a record refuses its words.
    """
    changed: dict[tuple[str, int], list[tuple[RecordText, str]]] = defaultdict(list)
    for text, words in said:
        _remember(text, words)
        if words != text.said:
            changed[text.row.kind, text.row.record].append((text, words))
    for pairs in changed.values():
        first = pairs[0][0]
        words_by_field = {text.row.field: words for text, words in pairs}
        first.kind.write(first.record, job.language, words_by_field)
        log(first.record, "wagtail.edit", user=user)
    return len(changed)


def _remember(text: RecordText, words: str) -> None:
    """What was seen beside its original, and left or changed, was made from that original."""
    now = hash_of(text.original)
    if words and now != text.row.source_hash:
        TranslationJobText.objects.filter(pk=text.row.pk).update(source_hash=now)
