"""The keywords of an article in its language, by one query."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from django.db.models import Case, OuterRef, QuerySet, Subquery, When

from gallery.models import Keyword, KeywordText

if TYPE_CHECKING:
    from magazine.models import ArticlePage


class ArticleTopic(NamedTuple):
    slug: str
    label: str


def topics_of(article: ArticlePage) -> list[ArticleTopic]:
    """The labels as ``Keyword.label`` chooses them: in the article's language, else in the
    default one, else in any; the name as typed where there is none.
    """
    best = Case(
        When(language=article.locale.language_code, then=0),
        When(language=settings.LANGUAGE_CODE, then=1),
        default=2,
    )
    texts = KeywordText.objects.filter(keyword=OuterRef("pk")).exclude(label="").order_by(best)
    keywords = _keywords_of(article).annotate(words=Subquery(texts.values("label")[:1]))
    return [ArticleTopic(keyword.slug, keyword.words or keyword.name) for keyword in keywords]


def _keywords_of(article: ArticlePage) -> QuerySet[Keyword]:
    found = article.keywords.all()
    if isinstance(found, QuerySet):
        return found
    # A draft has them in hand.
    return Keyword.objects.filter(pk__in=[keyword.pk for keyword in found]).order_by("pk")
