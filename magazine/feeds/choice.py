"""Which articles a feed tells of."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery, Value

from magazine.easy_language import set_apart
from magazine.issue_articles import articles_in
from magazine.models import (
    ArticleKeyword,
    ArticlePage,
    IssuePage,
    MagazinePage,
    RunningOrderItem,
    SectionPage,
)
from magazine.published import articles_of_section

#: Whole issues until there are so many articles; a reader who comes every other month
#: then misses none of a magazine that comes out often.
ENOUGH = 20
#: No feed is longer: it carries whole texts.
MOST = 100
#: Issues looked at for ``ENOUGH`` articles.
ISSUES = 6

_ROW = ("pk", "path", "place", "in_issue", "translation_key", "easy_key", "language")


class Told(NamedTuple):
    """An article with its whole text, and the issue it stands in."""

    article: ArticlePage
    issue: IssuePage


class _Choice(NamedTuple):
    pk: int
    issue_path: str


def newest_of_magazine(magazine: MagazinePage) -> list[Told]:
    """The newest issues whole: what each lists, in running order."""
    newest = magazine.issues().select_related("locale").defer("foreword")[:ISSUES]
    issues = {issue.path: issue for issue in newest}
    chosen = [
        _Choice(row.pk, path)
        for path, rows in _listed(list(issues.values())).items()
        for row in set_apart(rows)[0]
    ]
    return _told(chosen, issues)


def newest_of_section(section: SectionPage) -> list[Told]:
    """The newest articles of a section, issue by issue in running order."""
    placed = _placed(articles_of_section(section))
    rows = placed.order_by("-issue_rank", F("place").asc(nulls_last=True), "path")[:MOST]
    chosen = [_Choice(pk, _above(path)) for pk, path in rows.values_list("pk", "path")]
    issues = IssuePage.objects.filter(path__in={choice.issue_path for choice in chosen})
    return _told(chosen, {issue.path: issue for issue in issues.defer("foreword")})


def _listed(issues: list[IssuePage]) -> dict[str, list[Any]]:
    """What the issues list, by the path of the issue; one query for all of them."""
    listed: dict[str, list[Any]] = {issue.path: [] for issue in issues}
    if not issues:
        return listed
    first, *others = [
        articles_in(issue).order_by().annotate(in_issue=Value(issue.path)) for issue in issues
    ]
    found = first.union(*others, all=True) if others else first
    for row in sorted(found.values_list(*_ROW, named=True), key=lambda r: (r.place, r.path)):
        listed[row.in_issue].append(row)
    return listed


def _placed(articles: QuerySet[ArticlePage]) -> QuerySet[ArticlePage]:
    rows = RunningOrderItem.objects.filter(article_key=OuterRef("translation_key"))
    return articles.annotate(place=Subquery(rows.values("position")))


def _told(chosen: list[_Choice], issues: dict[str, IssuePage]) -> list[Told]:
    told = _whole_issues(chosen)
    articles = _with_everything().in_bulk([choice.pk for choice in told])
    return [Told(articles[choice.pk], issues[choice.issue_path]) for choice in told]


def _whole_issues(chosen: list[_Choice]) -> list[_Choice]:
    """The first of ``chosen``, up to the end of the issue in which there are enough."""
    end = next(
        (
            number
            for number in range(ENOUGH, len(chosen))
            if chosen[number].issue_path != chosen[number - 1].issue_path
        ),
        len(chosen),
    )
    return chosen[: min(end, MOST)]


def _with_everything() -> Any:
    keywords = ArticleKeyword.objects.select_related("tag").prefetch_related("tag__texts")
    return (
        _placed(ArticlePage.objects.all())
        .annotate(section_key=F("section__translation_key"))
        .select_related("locale")
        .prefetch_related("contributors", Prefetch("keyword_items", keywords))
    )


def _above(path: str) -> str:
    return path[: -ArticlePage.steplen]
