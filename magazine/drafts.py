"""Articles in a preview: as their newest drafts have them, told apart as rows are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wagtail.models import Page

from delivery.addresses.previews import all_as_shown, previewed

if TYPE_CHECKING:
    from magazine.models import ArticlePage


def shown_of(articles: Iterable[ArticlePage]) -> list[ArticlePage]:
    """``articles_in(issue)`` as readers will see them; outside a preview just a list."""
    found = all_as_shown(articles)
    if previewed():
        _tell_keys(found)
    return found


def _tell_keys(articles: list[ArticlePage]) -> None:
    """The query told those of the rows; a draft may stand in another section."""
    named = {pk for one in articles for pk in (one.section_id, one.easy_version_of_id) if pk}
    keys = dict(Page.objects.filter(pk__in=named).values_list("pk", "translation_key"))
    for one in articles:
        one.section_key = keys.get(one.section_id)
        one.easy_key = keys.get(one.easy_version_of_id)
