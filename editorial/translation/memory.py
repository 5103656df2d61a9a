"""What the same words were translated to elsewhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from editorial.translation.said import said_by_people


@dataclass(frozen=True)
class Match:
    """``original`` waits for a translation in ``segment``; elsewhere it was ``words``."""

    segment: StringSegment
    original: str
    words: str
    times: int


def untranslated(translation: Translation) -> QuerySet[StringSegment]:
    """The segments of the page that nobody and nothing has translated."""
    said = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=translation.target_locale_id,
    )
    segments = StringSegment.objects.filter(~Exists(said), source=translation.source_id)
    return segments.select_related("string").order_by("order")


def matches_for(translation: Translation) -> list[Match]:
    """Exact matches of what is untranslated: the words used most, and of those the newest."""
    waiting = list(untranslated(translation))
    known = _known({segment.string_id for segment in waiting}, translation.target_locale_id)
    found = []
    for segment in waiting:
        if times := known.get(segment.string_id):
            words = max(times, key=lambda said: times[said])
            found.append(Match(segment, segment.string.data, words, times[words]))
    return found


@transaction.atomic
def take(translation: Translation, segments: set[int] | None, user: Any) -> int:
    """Keep the matches of ``segments`` (None: all) as words of ``user``; how many there were."""
    chosen = [
        match
        for match in matches_for(translation)
        if segments is None or match.segment.pk in segments
    ]
    for match in chosen:
        StringTranslation.objects.get_or_create(
            translation_of_id=match.segment.string_id,
            context_id=match.segment.context_id,
            locale_id=translation.target_locale_id,
            defaults={
                "data": match.words,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": user,
            },
        )
    return len(chosen)


def _known(strings: set[int], locale: int) -> dict[int, Counter[str]]:
    """String → each of its translations and how often it was used, the newest first."""
    said = said_by_people().filter(translation_of__in=strings, locale=locale)
    found: dict[int, Counter[str]] = {}
    for string, words in said.order_by("-updated_at", "-pk").values_list("translation_of", "data"):
        found.setdefault(string, Counter())[words] += 1
    return found
