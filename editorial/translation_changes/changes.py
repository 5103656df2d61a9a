"""The texts of an original that a translation was not made from, each with what it was before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from wagtail_localize.models import String, StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from editorial.translation.approved import approved_source
from editorial.translation.former import FormerText
from editorial.translation.pairing import changed_texts
from editorial.translation.said import said_by_people
from editorial.translation.taking import field_path_of
from editorial.translation_changes.word_diff import Part, differing, plain
from editorial.translation_files.fields import field_words

#: A text of the original by its id, and where it stands in the page.
Place = tuple[int, int]


@dataclass(frozen=True)
class Change:
    """A text: what it said ``before`` and says ``now``, "" where it was put in or taken out.

    ``words`` are what ``before`` was translated to, ``label`` the field it stands in, and
    ``segment`` the id of the text beside which localize's editor tells of it.
    """

    label: str
    before: str
    now: str
    words: str = ""
    segment: int = 0

    @cached_property
    def parts(self) -> tuple[list[Part], list[Part]]:
        return differing(self.before, self.now)

    @property
    def is_of_marks_only(self) -> bool:
        """Whether only links, bold words or the like are others."""
        return plain(self.before) == plain(self.now)


class Changes:
    """What has changed for ``translation``; ``page`` is the original's row."""

    def __init__(self, translation: Translation, page: Any) -> None:
        self.translation, self.page = translation, page

    @cached_property
    def ahead(self) -> list[Change]:
        """In the version that is approved or live by now, and not given to the translator."""
        version = approved_source(self.page)
        now = [one for one in extract_segments(version) if isinstance(one, StringSegmentValue)]
        texts = [segment.string.data for segment in now]
        pairs = changed_texts([row.string.data for row in self._segments], texts)
        return [
            self._change(self._segments[pair.before] if pair.before is not None else None)
            if pair.now is None
            else self._change(
                self._segments[pair.before] if pair.before is not None else None,
                texts[pair.now],
                field_path_of(now[pair.now].path, version),
            )
            for pair in pairs
        ]

    @property
    def count(self) -> int:
        """As lists count it: the texts of the newest version that are new to the translation."""
        return sum(bool(change.now) for change in self.ahead)

    @cached_property
    def given(self) -> list[Change]:
        """Given to the translator, and not translated yet: texts that said something else."""
        waiting = [row for row in self._segments if not self._is_done(row)]
        return [change for row in waiting if (change := self._changed(row))] if waiting else []

    def _changed(self, row: StringSegment) -> Change | None:
        former = self._former.get(row.string_id)
        if former is None:
            return None
        old, seen = former.former_id, {row.string_id}
        while old and old not in self._words and old in self._former and old not in seen:
            seen.add(old)
            old = self._former[old].former_id
        label, now = self._label(row), row.string.data
        if old and old in self._words:
            return Change(label, self._texts[old], now, self._words[old], row.pk)
        has_begun = self._began_at and self._began_at < former.taken_at
        return Change(label, "", now, "", row.pk) if old is None and has_begun else None

    def _change(self, row: StringSegment | None, now: str = "", path: str = "") -> Change:
        words = self._words.get(row.string_id, "") if row else ""
        label = str(field_words(type(self.page), path)) if path else ""
        label = label or (self._label(row) if row else "")
        return Change(label, row.string.data if row else "", now, words, row.pk if row else 0)

    def _label(self, row: StringSegment) -> str:
        return str(field_words(type(self.page), row.context.field_path or row.context.path))

    @cached_property
    def _segments(self) -> list[StringSegment]:
        rows = StringSegment.objects.filter(source=self.translation.source_id)
        return list(rows.select_related("string", "context").order_by("order", "pk"))

    @cached_property
    def _said(self) -> list[StringTranslation]:
        rows = said_by_people().filter(
            context__object=self.translation.source.object_id,
            locale=self.translation.target_locale_id,
        )
        return list(rows.order_by("updated_at", "pk"))

    @cached_property
    def _words(self) -> dict[int, str]:
        """A text's id → what it was translated to on this page, the newest."""
        return {row.translation_of_id: row.data for row in self._said}

    @property
    def _began_at(self) -> datetime | None:
        return self._said[0].updated_at if self._said else None

    def _is_done(self, row: StringSegment) -> bool:
        return (row.string_id, row.context_id) in self._done

    @cached_property
    def _done(self) -> set[Place]:
        return {(row.translation_of_id, row.context_id) for row in self._said if row.context_id}

    @cached_property
    def _former(self) -> dict[int, FormerText]:
        rows = FormerText.objects.filter(source=self.translation.source_id)
        return {row.text_id: row for row in rows}

    @cached_property
    def _texts(self) -> dict[int, str]:
        ids = {row.former_id for row in self._former.values() if row.former_id}
        return dict(String.objects.filter(pk__in=ids).values_list("pk", "data"))
