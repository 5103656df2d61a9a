"""How far pages of a list are in the other languages, in a word for each language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from wagtail.models import Page

from editorial.pages import EditorialPageMixin
from editorial.translation_jobs.covering import other_languages
from editorial.translation_jobs.matrix import statuses_of
from editorial.translation_jobs.status import Status

#: A language's code and how far the page is in it.
Told = list[tuple[str, Status]]


def told_in_list(pages: Iterable[Any]) -> dict[int, Told]:
    """Page id → its other languages; a translation is told about itself only.

    A few queries for each language, however many pages.
    """
    pages = [page for page in pages if isinstance(page, EditorialPageMixin)]
    originals = _originals_of(pages)
    found: dict[int, Told] = {}
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        rows = [(page, original) for page, original in originals if _is_about(page, original, code)]
        statuses = statuses_of({original for _page, original in rows}, code) if rows else {}
        for page, original in rows:
            found.setdefault(page.pk, []).append((code, statuses[original.pk]))
    return found


def _originals_of(pages: list[Any]) -> list[tuple[Any, Page]]:
    """Each with the page in the default language, or itself where there is none."""
    keys = {page.translation_key for page in pages if _code(page) != settings.LANGUAGE_CODE}
    rows = Page.objects.filter(
        translation_key__in=keys, locale__language_code=settings.LANGUAGE_CODE, alias_of=None
    )
    by_key = {row.translation_key: row for row in rows.select_related("locale")} if keys else {}
    return [(page, by_key.get(page.translation_key, page)) for page in pages]


def _is_about(page: Any, original: Page, code: str) -> bool:
    if page.pk != original.pk:
        return code == _code(page)
    return code in other_languages(_code(page))


def _code(page: Any) -> str:
    return str(page.locale.language_code)
