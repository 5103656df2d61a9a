"""What the same words of a small record were translated to elsewhere: in records, and on pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail_localize.models import StringTranslation
from wagtail_localize.strings import StringValue

from editorial.translation.digests import hash_of
from editorial.translation_jobs.models import TranslationJob
from editorial.translation_jobs.record_texts import RecordText

#: An original → its translations and how often each was used.
Known = dict[str, Counter[str]]


def said_before(job: TranslationJob, texts: Iterable[RecordText]) -> dict[str, str]:
    """Name of a text that waits → what its original, word for word, is translated to elsewhere.

    Of several the words used most. Two queries for each field of each kind, and one for pages.
    """
    waiting = [text for text in texts if not text.said]
    known = _on_pages(job, {text.original for text in waiting}) if waiting else {}
    kinds = {text.kind.name: text.kind for text in waiting}
    columns: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text in waiting:
        columns[text.kind.name, text.row.field].add(text.original)
    for (name, field), originals in columns.items():
        for original, words in _in_records(job, kinds[name], field, originals):
            known.setdefault(original, Counter())[words] += 1
    return {
        text.name: known[text.original].most_common(1)[0][0]
        for text in waiting
        if text.original in known
    }


def _in_records(
    job: TranslationJob, kind: Any, field: str, originals: set[str]
) -> Iterable[tuple[str, str]]:
    rows, owner = kind.text_model._default_manager, kind._owner
    mine = rows.filter(language=job.source_language, **{f"{field}__in": originals})
    of = dict(mine.values_list(owner, field))
    said = rows.filter(language=job.language, **{f"{owner}__in": of}).exclude(**{field: ""})
    return [(of[pk], words) for pk, words in said.order_by("pk").values_list(owner, field)]


def _on_pages(job: TranslationJob, originals: set[str]) -> Known:
    hashes = {hash_of(StringValue.from_plaintext(text).data): text for text in originals}
    rows = StringTranslation.objects.filter(
        translation_of__data_hash__in=hashes,
        translation_of__locale__language_code=job.source_language,
        locale__language_code=job.language,
        has_error=False,
    ).exclude(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
    known: Known = {}
    for key, words in rows.order_by("pk").values_list("translation_of__data_hash", "data"):
        text = StringValue(words).render_text()
        known.setdefault(hashes[str(key)], Counter())[text] += 1
    return known
