"""Words of a translated page that are still those of its original."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page
from wagtail_localize.models import String, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from editorial.translation.digests import hash_of

#: The code of the problem that such words are.
MISSING = "translation-missing"


def left_in_original(page: Page) -> list[str]:
    """The texts of ``page``, as it stands, that are another language's and nobody has translated.

    A text that somebody has said to be the same in both languages is translated, and so are
    numbers. Of a page whose translation was stopped, or that is none, nothing is known.
    """
    translation = Translation.objects.filter(
        source__object=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    if translation is None:
        return []
    texts = {hash_of(text): text for text in _texts_of(page)}
    # Of any version of any page: a draft may be older than what is translated now.
    originals = String.objects.filter(locale=translation.source.locale_id, data_hash__in=texts)
    found = set(map(str, originals.values_list("data_hash", flat=True)))
    left = found - _said(page) if found else found
    return [texts[one] for one in texts if one in left]


def _texts_of(page: Page) -> list[str]:
    segments = (one for one in extract_segments(page) if isinstance(one, StringSegmentValue))
    texts = (segment.string.data for segment in segments)
    return [text for text in texts if any(letter.isalpha() for letter in text)]


def _said(page: Page) -> set[str]:
    """Hashes of what anybody has translated texts of ``page`` to, whenever that was."""
    words: Any = StringTranslation.objects.filter(
        context__object=page.translation_key, locale=page.locale_id, has_error=False
    )
    return {hash_of(text) for text in words.values_list("data", flat=True)}
