"""How an article opens: how large its title is set, and whether its text begins with an initial."""

from __future__ import annotations

import re

from django.utils.html import strip_tags
from wagtail.blocks import StreamValue

#: Up to so many characters a title is set in this size; any longer one is "small".
TITLE_SIZES = [(44, "large"), (110, "medium")]
#: Fewer characters than this make a paragraph lower than the initial beside it.
LONG_ENOUGH = 220

# Two letters: a lone "I" or "Å" would drift away from the word that follows it.
_FIRST_PARAGRAPH = re.compile(r"\s*<p\b[^>]*>([^\W\d_]{2}.*?)</p>", re.DOTALL)


def title_size(title: str) -> str:
    """ "large", "medium" or "small": a long title would fill the screen."""
    return next((size for most, size in TITLE_SIZES if len(title) <= most), "small")


def has_initial(body: StreamValue) -> bool:
    """Whether the first letter may be set large.

    Not where the text begins with a quotation mark, a digit, a link or words in another
    language: the initial would tear them apart.
    """
    first = next(iter(body), None)
    if first is None or first.block_type != "prose":
        return False
    paragraph = _FIRST_PARAGRAPH.match(first.value.source)
    return paragraph is not None and len(strip_tags(paragraph[1])) >= LONG_ENOUGH
