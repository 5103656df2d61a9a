from __future__ import annotations

from html import unescape

from django.utils.html import strip_tags
from django.utils.text import Truncator

from delivery.page_base import PageBase

#: What search engines show of a description, and a little more.
LONGEST = 300


class SummaryMixin(PageBase):
    """What a page is about in a sentence or two, for search engines and previews of links.

    A page class says in ``summary_source`` which of its texts tells that.
    """

    summary_source = ""

    class Meta:
        abstract = True

    @property
    def summary(self) -> str:
        """The description the editor wrote for search engines, else the page's own words."""
        return shortened(self.search_description or self._own_words())

    def _own_words(self) -> str:
        return as_words(getattr(self, self.summary_source, "") if self.summary_source else "")


def shortened(words: str) -> str:
    """``words`` in one line, no longer than a summary is."""
    return Truncator(" ".join(unescape(words).split())).chars(LONGEST)


def as_words(html: str) -> str:
    """``html`` without its tags; paragraphs do not run into each other."""
    return strip_tags(html.replace("</p>", " "))
