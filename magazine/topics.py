"""Keywords as readers meet them: a page each, and all of them from A to Ö."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from delivery.listings.alphabet import Letter, by_letter
from delivery.listings.pagination import page_of
from gallery.keyword_labels import labelled_in
from gallery.models import Keyword
from magazine.across_issues import Listed, counts_by_language, in_rows, rows_of
from magazine.easy_language import without_easy_versions
from magazine.published import published_in, sections_of

if TYPE_CHECKING:
    from magazine.models import MagazinePage

KEYWORD = "keyword_items__tag"
#: A keyword page names so many others.
RELATED = 8


def keyword_or_404(slug: str) -> Keyword:
    """With the texts of every language."""
    return get_object_or_404(Keyword.objects.prefetch_related("texts"), slug=slug)


def keyword_context(
    magazine: MagazinePage, keyword: Keyword, request: HttpRequest
) -> dict[str, Any]:
    """Template context; 404 for a keyword without a label or an article in the language."""
    language = magazine.locale.language_code
    totals = _totals(keyword, magazine)
    if language not in totals:
        raise Http404
    articles = _about(keyword, published_in(magazine))
    pages = page_of(request, in_rows(articles), totals[language])
    sections = list(sections_of(magazine))
    return {
        "keyword": keyword,
        "label": keyword.label_in(language),
        "description": keyword.words_in(language, "description"),
        "pages": pages,
        "rows": rows_of(pages, sections),
        "sections": sections,
        "related": _related(keyword, articles, language),
        "languages": set(totals),
    }


def keywords_by_letter(magazine: MagazinePage) -> list[Letter[Listed]]:
    """Every keyword of a published article that has a label in the magazine's language."""
    language = magazine.locale.language_code
    tagged = published_in(magazine).order_by().filter(**{f"{KEYWORD}__isnull": False})
    told = tagged.annotate(word=F(KEYWORD))
    articles = without_easy_versions(told, Q(**{KEYWORD: OuterRef("word")}))
    numbers = dict(articles.values_list("word").annotate(number=Count("pk", distinct=True)))
    keywords = labelled_in(language, Keyword.objects.filter(pk__in=articles.values("word")))
    rows = keywords.values_list("pk", "words", "slug")
    entries = ((label, Listed(label, slug, numbers[pk])) for pk, label, slug in rows)
    return by_letter(entries, language)


def languages_of(keyword: Keyword, magazine: MagazinePage) -> set[str]:
    """The languages in which the magazine has something about ``keyword``."""
    return set(_totals(keyword, magazine))


def _totals(keyword: Keyword, magazine: MagazinePage) -> dict[str, int]:
    """Language → number of articles, where the keyword has a label."""
    totals = counts_by_language(magazine, partial(_about, keyword))
    return {code: number for code, number in totals if keyword.label_in(code)}


def _about(keyword: Keyword, articles: QuerySet[Any]) -> QuerySet[Any]:
    """Those of ``articles`` that the page of ``keyword`` lists."""
    wanted = Q(**{KEYWORD: keyword})
    return without_easy_versions(articles.filter(wanted), wanted)


def _related(keyword: Keyword, articles: QuerySet[Any], language: str) -> list[Listed]:
    """The keywords that stand most often beside this one."""
    beside = Keyword.objects.filter(article_items__content_object__in=articles.values("pk"))
    named = labelled_in(language, beside.exclude(pk=keyword.pk))
    counted = named.annotate(number=Count("article_items")).order_by("-number", "name")
    return [Listed(*row) for row in counted.values_list("words", "slug", "number")[:RELATED]]
