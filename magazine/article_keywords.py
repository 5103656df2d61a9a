"""The keywords of an article in its language, by one query."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import QuerySet

from gallery.keyword_labels import labelled_in
from gallery.models import Keyword

if TYPE_CHECKING:
    from magazine.models import ArticlePage


class ArticleTopic(NamedTuple):
    slug: str
    label: str


def topics_of(article: ArticlePage) -> list[ArticleTopic]:
    """Those that have a label in the article's language."""
    found = labelled_in(article.locale.language_code, _keywords_of(article))
    return [ArticleTopic(*row) for row in found.values_list("slug", "words")]


def _keywords_of(article: ArticlePage) -> QuerySet[Keyword]:
    found = article.keywords.all()
    if isinstance(found, QuerySet):
        return found
    # A draft has them in hand.
    return Keyword.objects.filter(pk__in=[keyword.pk for keyword in found]).order_by("pk")
