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

STREAMS = ("body", "corrections", "pictures", "background", "actions")
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
        stored = getattr(twin, name)
        setattr(twin, name, _with_ids_of(stored, value) if name in STREAMS else value)
    strings: dict[str, list[str]] = {}
    for segment in extract_segments(twin):
        if isinstance(segment, StringSegmentValue):
            strings.setdefault(segment.path, []).append(segment.string.data)
    return strings


def _with_ids_of(body: StreamValue, value: list[tuple[str, Any]]) -> StreamValue:
    # wagtail-localize finds the words of a block, and of a part of a list, by its id.
    blocks = StreamValue(
        body.stream_block,
        [(kind, body.stream_block.child_blocks[kind].normalize(block)) for kind, block in value],
    )
    return body.stream_block.to_python(_same_ids(body.get_prep_value(), blocks.get_prep_value()))


def _same_ids(original: Any, twin: Any) -> Any:
    if isinstance(twin, list) and isinstance(original, list):
        return [_same_ids(*pair) for pair in zip(original, twin, strict=True)]
    if isinstance(twin, dict) and isinstance(original, dict):
        ids = {"id": original["id"]} if "id" in twin else {}
        return {name: _same_ids(original.get(name), part) for name, part in twin.items()} | ids
    return twin


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
