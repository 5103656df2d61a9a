"""Issues around something: beside another issue, above a list of articles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Q

from delivery.addresses.visibility import readable

if TYPE_CHECKING:
    from magazine.albums import Shelf
    from magazine.models import ArticlePage, IssuePage


class Beside(NamedTuple):
    older: IssuePage | None
    newer: IssuePage | None


def issues_beside(issue: IssuePage) -> Beside:
    """The published issue before ``issue`` and the one after it."""
    from magazine.models import IssuePage

    mine = Q(path__within=issue.path[: -issue.steplen])
    siblings = readable(IssuePage.objects.filter(mine).exclude(pk=issue.pk)).newest_first()
    before = Q(year__lt=issue.year) | Q(year=issue.year, sort_key__lt=issue.sort_key)
    return Beside(siblings.filter(before).first(), siblings.exclude(before).reverse().first())


def load_issues(articles: Iterable[ArticlePage], shelves: Iterable[Shelf] = ()) -> None:
    """Give each article the published ``issue`` that it stands in, None where it is none;
    each of the albums on ``shelves`` the one that names it.
    """
    from magazine.models import IssuePage

    above: list[tuple[Any, str]] = [(a, a.path[: -a.steplen]) for a in articles]
    above += [(shelf, shelf.issue_path) for shelf in shelves]
    issues = readable(IssuePage.objects.filter(path__in={path for _record, path in above}))
    by_path = {issue.path: issue for issue in issues}
    for record, path in above:
        record.issue = by_path.get(path)
