"""Whether a translated page calls things as the glossary does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.db.models import F
from wagtail_localize.models import StringSegment

from editorial.glossary.terms import Glossary
from editorial.pages import EditorialPageMixin
from editorial.readiness.registry import Problem, check

#: Beyond these nobody reads on.
TOLD = 10


@check(EditorialPageMixin, blocks=False)
def things_are_called_as_in_the_glossary(page: EditorialPageMixin) -> Iterator[Problem]:
    """Warns: a word may be right where the glossary does not expect it."""
    if page.pk is None or (source := page.get_source()) is page:
        return
    glossary = Glossary(source.locale.language_code, page.locale.language_code)
    for sentence in complaints_about(page.translation_key, page.locale_id, glossary)[:TOLD]:
        yield Problem("glossary", sentence)


def complaints_about(key: Any, locale: int, glossary: Glossary) -> list[str]:
    """What ``glossary`` says of the words of a page in ``locale``; each sentence once."""
    if not glossary.entries:
        return []
    pairs = StringSegment.objects.filter(
        source__object=key,
        string__translations__locale=locale,
        string__translations__context=F("context"),
    )
    told: Counter[str] = Counter()
    words = pairs.order_by("order").values_list("string__data", "string__translations__data")
    for original, translation in words:
        told.update(glossary.complaints(original, translation))
    return list(told)
