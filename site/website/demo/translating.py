"""English editions, made by the same machinery that a translator uses."""

from __future__ import annotations

import re
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from editorial.translation.drafts import save_draft, start_translation

_MARK = re.compile(r'<a id="(a\d+)">(.*?)</a>', re.DOTALL)


def translate(page: Page, slug: str = "", **words: Any) -> Page:
    """Publish the English edition of ``page``, whose fields say ``words``.

    A StreamField has the same blocks in the same order as the Finnish one. Raises
    ValueError when a text has more or fewer paragraphs than its original.
    """
    translation = start_translation(page, Locale.objects.get(language_code="en"))
    _write_strings(translation, _english_strings(translation, words))
    english = save_draft(translation).as_object()
    english.slug = slug or english.slug
    english.first_published_at = page.first_published_at
    english.save_revision().publish()
    return english


def _english_strings(translation: Translation, words: dict[str, Any]) -> dict[str, list[str]]:
    """The English words by the paths that wagtail-localize gives their originals."""
    twin = translation.source.as_instance()
    for name, value in words.items():
        setattr(twin, name, _with_ids_of(twin.body, value) if name == "body" else value)
    strings: dict[str, list[str]] = {}
    for segment in extract_segments(twin):
        if isinstance(segment, StringSegmentValue):
            strings.setdefault(segment.path, []).append(segment.string.data)
    return strings


def _with_ids_of(body: StreamValue, value: list[tuple[str, Any]]) -> StreamValue:
    # wagtail-localize finds a block's words by the block's id.
    pairs = zip(value, body, strict=True)
    return StreamValue(
        body.stream_block,
        [(kind, original.block.normalize(block), original.id) for (kind, block), original in pairs],
    )


def _write_strings(translation: Translation, english: dict[str, list[str]]) -> None:
    segments = StringSegment.objects.filter(source=translation.source).order_by("order")
    for segment in segments.select_related("context", "string"):
        strings = english.get(segment.context.path)
        if not strings:
            raise ValueError(f"{translation}: nothing for {segment.string.data!r}.")
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": _known_marks(strings.pop(0), segment.attrs)},
        )


def _known_marks(string: str, attrs: str) -> str:
    # A mark takes its attributes from the original; without one it cannot be restored.
    return _MARK.sub(lambda mark: mark[0] if f'"{mark[1]}"' in attrs else mark[2], string)
