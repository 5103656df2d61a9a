from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.models import Locale, Page, Revision

from editorial.drafts.references import references_known
from editorial.translation.sources import sources_at_hand


def newest_drafts(pages: Iterable[Any]) -> dict[int, Any]:
    """Page id → the page as ``get_latest_revision_as_object()`` has it.

    Wagtail asks for the comments of each page; everything else is asked for once. ``pages``
    are of their specific classes. One without a revision is its own draft; its row is read
    anew where a list has left out its texts.
    """
    asked = {page.pk: page for page in pages}
    newest = {page.latest_revision_id: pk for pk, page in asked.items() if page.latest_revision_id}
    contents = {newest[one.pk]: one.content for one in Revision.objects.filter(pk__in=newest)}
    rows = _rows([page for pk, page in asked.items() if pk not in contents])
    return rows | drafts_from([(asked[pk], content) for pk, content in contents.items()])


def drafts_from(contents: Iterable[tuple[Any, dict[str, Any]]]) -> dict[int, Any]:
    """Page id → the page, of its specific class, as the content of a revision of it has it."""
    contents = list(contents)
    pages = [page for page, _content in contents]
    _know_parents(pages)
    told = [(type(page), content) for page, content in contents]
    with references_known(told), sources_at_hand(pages):
        drafts = {page.pk: page.with_content_json(content) for page, content in contents}
    for page in pages:
        if hasattr(page, "_cached_parent_obj"):
            drafts[page.pk]._cached_parent_obj = page._cached_parent_obj
    _know_languages([*pages, *drafts.values()])
    return drafts


def _know_parents(pages: list[Any]) -> None:
    """Wagtail composes the address of a draft below its parent."""
    above = {page.path[: -page.steplen] for page in pages}
    found = {parent.path: parent for parent in Page.objects.filter(path__in=above)}
    for page in pages:
        if parent := found.get(page.path[: -page.steplen]):
            page._cached_parent_obj = parent


def _know_languages(pages: list[Any]) -> None:
    languages = Locale.objects.in_bulk({page.locale_id for page in pages})
    for page in pages:
        page.locale = languages[page.locale_id]


def _rows(pages: list[Any]) -> dict[int, Any]:
    whole = {page.pk: page for page in pages if not page.get_deferred_fields()}
    rest = [page.pk for page in pages if page.pk not in whole]
    return whole | {page.pk: page for page in Page.objects.filter(pk__in=rest).specific()}
