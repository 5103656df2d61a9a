"""Which articles a list holds, in which order, and what comes along with each."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import cache
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils import timezone

from delivery.api.asked import Asked
from delivery.api.filters import below_any_edition
from delivery.api.parameters import Day, Filter, Id, Slug, Words
from delivery.api.searching import matching
from magazine.api.filters import OF_MAGAZINE
from magazine.models import (
    ArticleContributor,
    ArticleKeyword,
    ArticlePage,
    IssuePage,
    RunningOrderItem,
)
from magazine.published import issue_above

Found = QuerySet[ArticlePage]
#: What an article tells of its issue when it stands by itself.
AROUND = ("easy_version", "position", "article_count", "previous", "next", "related")


def with_what_is_told(articles: Found, asked: Asked) -> Found:
    """``articles`` with the keys that their items read; texts nobody wants stay behind."""
    articles = articles.annotate(
        section_key=F("section__translation_key"),
        easy_key=F("easy_version_of__translation_key"),
        place=_place(),
    )
    if asked.wants(*AROUND):
        issue = issue_above()
        articles = articles.annotate(
            issue_pk=Subquery(issue.values("pk")),
            issue_key=Subquery(issue.values("translation_key")),
        )
    unwanted = [name for name in ("body", "corrections") if not asked.wants(name)]
    return articles.defer(*unwanted)


@cache  # Django takes a copy into each query
def _place() -> Subquery:
    """Where an article stands in its issue's running order."""
    rows = RunningOrderItem.objects.filter(article_key=OuterRef("translation_key"))
    return Subquery(rows.values("position")[:1])


def _of_issue(articles: Found, pk: int) -> Found:
    return below_any_edition(articles, IssuePage, pk)


def _of_section(articles: Found, pk: int) -> Found:
    return articles.filter(section__translation_key__in=_key_of(pk))


def _key_of(pk: int) -> Any:
    from wagtail.models import Page

    return Page.objects.filter(pk=pk).values("translation_key")


def _with_keyword(articles: Found, slug: str) -> Found:
    items = ArticleKeyword.objects.filter(tag__slug=slug)
    return articles.filter(pk__in=items.values("content_object"))


def _by_contributor(articles: Found, pk: int) -> Found:
    rows = ArticleContributor.objects.filter(contributor=pk)
    # A name that is for one language only counts in that one.
    here = rows.filter(language="") | rows.filter(language=F("article__locale__language_code"))
    return articles.filter(pk__in=here.values("article"))


def _published_from(articles: Found, day: date) -> Found:
    return articles.filter(first_published_at__gte=_moment(day, time.min))


def _published_until(articles: Found, day: date) -> Found:
    return articles.filter(first_published_at__lte=_moment(day, time.max))


def _moment(day: date, hour: time) -> datetime:
    # Nothing is as old, or as new; the first and the last of all days have no time zone.
    day = min(max(day, date(1900, 1, 1)), date(2199, 12, 31))
    return timezone.make_aware(datetime.combine(day, hour))


FILTERS = (
    OF_MAGAZINE,
    Filter("issue", Id, "Those of the issue with this id, in any language.", _of_issue),
    Filter("section", Id, "Those of the section with this id, in any language.", _of_section),
    Filter("keyword", Slug, "Those with the keyword of this slug.", _with_keyword),
    Filter("contributor", Id, "Those with this contributor on the byline.", _by_contributor),
    Filter("published_from", Day, "Those first published on this day or later.", _published_from),
    Filter(
        "published_until", Day, "Those first published on this day or earlier.", _published_until
    ),
    Filter("search", Words, "Those that hold these words.", matching),
)
ORDERS: dict[str, tuple[Any, ...]] = {
    "newest": (F("first_published_at").desc(nulls_last=True), "-pk"),
    "oldest": (F("first_published_at").asc(nulls_last=True), "pk"),
    "place": (F("place").asc(nulls_last=True), "path"),
    "title": ("sort_title", "pk"),
}
