"""Contributors as readers meet them: a page each, and all of them from A to Ö."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Value, When
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import npgettext

from delivery.listings.alphabet import Letter, by_letter
from delivery.listings.pagination import page_of
from magazine.across_issues import Listed, Row, counts_by_language, in_rows, rows_of
from magazine.easy_language import without_easy_versions
from magazine.published import published_in, sections_of

if TYPE_CHECKING:
    from magazine.models import ArticlePage, Contributor, MagazinePage

CONTRIBUTOR = "contributors__contributor"
ROLE = "contributors__role"
#: A row of the byline that is for one language only counts in that one.
_IN_THIS_LANGUAGE = Q(contributors__language="") | Q(
    contributors__language=F("locale__language_code")
)


@dataclass
class Works:
    """What somebody did in one role: ``total`` in all, ``rows`` on this page."""

    role: str
    label: str
    total: int
    rows: list[Row] = field(default_factory=list)


def contributor_or_404(slug: str) -> Contributor:
    """With the texts of every language."""
    from magazine.models import Contributor

    return get_object_or_404(Contributor.objects.prefetch_related("texts"), slug=slug)


def contributor_context(
    magazine: MagazinePage, contributor: Contributor, request: HttpRequest
) -> dict[str, Any]:
    """Template context; 404 for somebody with nothing published in the magazine's language."""
    language = magazine.locale.language_code
    counts = list(counts_by_language(magazine, partial(_work_of, contributor), "role"))
    totals = Counter({role: number for code, role, number in counts if code == language})
    if not totals:
        raise Http404
    pages = page_of(request, _articles(magazine, contributor), totals.total())
    sections = list(sections_of(magazine))
    rows = rows_of(pages, sections, (contributor, "portrait"))
    return {
        "contributor": contributor,
        "description": contributor.words_in(language, "description"),
        "pages": pages,
        "works": _works(rows, totals, contributor),
        "sections": sections,
        "languages": {code for code, *_ in counts},
    }


def contributors_by_letter(magazine: MagazinePage) -> list[Letter[Listed]]:
    """Everybody with a published article in the magazine's language."""
    from magazine.models import Contributor

    named = _IN_THIS_LANGUAGE & Q(**{f"{CONTRIBUTOR}__isnull": False})
    told = published_in(magazine).order_by().filter(named)
    told = told.annotate(role=F(ROLE), person=F(CONTRIBUTOR))
    articles = without_easy_versions(told, _beside(OuterRef("person")))
    numbers = dict(articles.values_list("person").annotate(number=Count("pk", distinct=True)))
    people = Contributor.objects.filter(pk__in=articles.values("person"))
    entries = (
        (person.sorted_as, Listed(person.name, person.slug, numbers[person.pk]))
        for person in people
    )
    return by_letter(entries, magazine.locale.language_code)


def _work_of(contributor: Contributor, articles: QuerySet[ArticlePage]) -> QuerySet[Any]:
    """Those of ``articles`` that ``contributor`` has a ``role`` in, as many times as roles."""
    mine = articles.filter(_IN_THIS_LANGUAGE, **{CONTRIBUTOR: contributor})
    return without_easy_versions(mine.annotate(role=F(ROLE)), _beside(contributor))


def _beside(contributor: Any) -> Q:
    """An easy version is left out where its article stands in the list of the same role."""
    return _IN_THIS_LANGUAGE & Q(**{CONTRIBUTOR: contributor, ROLE: OuterRef("role")})


def _articles(magazine: MagazinePage, contributor: Contributor) -> QuerySet[ArticlePage]:
    """By role and then newest issue first; in several roles, as many times."""
    from magazine.models import ArticleContributor

    places = [When(**{ROLE: role}, then=n) for n, role in enumerate(ArticleContributor.Role.values)]
    told = _work_of(contributor, published_in(magazine)).annotate(printed=F("contributors__name"))
    return in_rows(told, Case(*places, default=Value(len(places))))


def _works(rows: list[Row], totals: Counter[str], contributor: Contributor) -> list[Works]:
    for row in rows:
        row.printed = row.article.printed if row.article.printed != contributor.name else ""
    return [
        Works(role, _label(role, totals[role]), totals[role], list(group))
        for role, group in groupby(rows, lambda row: row.article.role)
    ]


def _label(role: str, number: int) -> str:
    labels = {
        "text": npgettext("what somebody did", "Text", "Texts", number),
        "photos": npgettext("what somebody did", "Photos", "Photos", number),
        "illustration": npgettext("what somebody did", "Illustration", "Illustrations", number),
        "translation": npgettext("what somebody did", "Translation", "Translations", number),
    }
    return labels[role]
