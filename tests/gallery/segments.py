"""What a translator is given of an article's body."""

from typing import Any

from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


def body_words(page: Any) -> list[str]:
    """The strings of the body in their order, inline tags and all."""
    return [
        segment.string.data
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue) and segment.path.startswith("body.")
    ]
