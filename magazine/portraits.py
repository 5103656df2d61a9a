"""Portraits are public with what their people have published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gallery.uses import record_uses, shows
from magazine.models import ArticlePage, Contributor


@shows(ArticlePage)
def portraits_of(article: ArticlePage) -> Iterator[int]:
    """A contributor's page shows the portrait, and exists once an article is live."""
    for row in article.contributors.all().select_related("contributor"):
        if row.contributor.portrait_id:
            yield row.contributor.portrait_id


def remember_portrait(
    sender: type[Contributor], instance: Contributor, raw: bool = False, **kwargs: Any
) -> None:
    """Before saving: which portrait it is whose place the new one takes."""
    stored = Contributor.objects.filter(pk=instance.pk).values_list("portrait", flat=True)
    instance.former_portrait_id = None if raw else stored.first()


def record_portrait(
    sender: type[Contributor], instance: Contributor, raw: bool = False, **kwargs: Any
) -> None:
    """After saving: a new portrait is public at once, the former one no longer."""
    if raw or instance.former_portrait_id == instance.portrait_id:
        return
    for article in ArticlePage.objects.live().filter(contributors__contributor=instance).distinct():
        record_uses(article)
