"""Articles know the rank of their issue, so that lists across issues need not ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from magazine.numbers import issue_rank

if TYPE_CHECKING:
    from wagtail.models import Page

    from magazine.models import ArticlePage, IssuePage


def rank_above(article: ArticlePage) -> str:
    """The rank of the issue that ``article`` stands in; "" while it stands nowhere."""
    from magazine.models import IssuePage

    parent = getattr(article, "_cached_parent_obj", None)
    if isinstance(parent, IssuePage):
        return issue_rank(parent.year, parent.sort_key)
    path = parent.path if parent else article.path[: -article.steplen]
    found = IssuePage.objects.filter(path=path).values_list("year", "sort_key").first()
    return issue_rank(*found) if found else ""


def issue_saved(sender: type[IssuePage], instance: IssuePage, **kwargs: Any) -> None:
    """Number and year are facts: the articles of every edition follow."""
    editions = sender.objects.filter(translation_key=instance.translation_key)
    for edition in editions.only("path", "depth", "year", "sort_key"):
        hand_down(edition)


def hand_down(issue: IssuePage) -> None:
    """Give the articles of ``issue`` its rank where they have another."""
    from magazine.models import ArticlePage

    rank = issue_rank(issue.year, issue.sort_key)
    ArticlePage.objects.child_of(issue).exclude(issue_rank=rank).update(issue_rank=rank)


def article_moved(
    sender: type[Page], instance: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    """The rank is that of the issue which an article has come to."""
    from magazine.models import IssuePage

    if isinstance(issue := parent_page_after.specific, IssuePage):
        hand_down(issue)
