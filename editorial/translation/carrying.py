"""Words that stay translated when their text stands in another place of the page.

wagtail-localize knows a translation by text and place, and a block that was taken out and put
in again is another place.
"""

from __future__ import annotations

from collections.abc import Iterable

from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

#: A text and its context.
Place = tuple[int, int]


def places_of(source: TranslationSource) -> set[Place]:
    """Where the texts of ``source`` stand."""
    segments = StringSegment.objects.filter(source=source)
    return set(segments.values_list("string_id", "context_id"))


def carry_over(source: TranslationSource, before: Iterable[Place]) -> None:
    """Let texts that stood in ``before``, and stand elsewhere now, keep their translations."""
    before = set(before)
    new = places_of(source) - before
    strings = {string for string, _context in new} & {string for string, _context in before}
    if not strings:
        return
    known: dict[int, dict[int, StringTranslation]] = {}
    for row in _said(strings, before):
        known.setdefault(row.translation_of_id, {})[row.locale_id] = row
    rows = [
        _copy(row, context) for string, context in new for row in known.get(string, {}).values()
    ]
    StringTranslation.objects.bulk_create(rows, ignore_conflicts=True)


def _said(strings: set[int], before: set[Place]) -> Iterable[StringTranslation]:
    contexts = {context for string, context in before if string in strings}
    return StringTranslation.objects.filter(
        translation_of__in=strings, context__in=contexts, has_error=False
    ).order_by("updated_at")


def _copy(row: StringTranslation, context: int) -> StringTranslation:
    return StringTranslation(
        translation_of_id=row.translation_of_id,
        locale_id=row.locale_id,
        context_id=context,
        data=row.data,
        translation_type=row.translation_type,
        tool_name=row.tool_name,
        last_translated_by_id=row.last_translated_by_id,
    )
