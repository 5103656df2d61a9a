"""What stands around every page in a language, by four queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import FilteredRelation, Q
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from delivery.addresses import links
from delivery.addresses.visibility import readable
from delivery.languages.editions import in_language, live_editions
from magazine.contents import sections_of
from magazine.models import MagazinePage, SectionPage
from website.home.models import Navigation


@dataclass(frozen=True)
class Surroundings:
    """What stands around every page: links above it, words below it, sections in both."""

    pages: list[Page]
    footer: SafeString
    magazine: MagazinePage | None
    sections: list[SectionPage]


def surroundings_of(
    site: Any, language: str, front: tuple[MagazinePage, list[SectionPage]] | None = None
) -> Surroundings:
    """The navigation and the footer as edited in the admin, in ``language``.

    ``front`` is the magazine with its sections where the page shows them anyway.

    Chosen pages are compared by translation key, in the editor's order; one without a
    published page in that language is left out.
    """
    rows = _stored(site, language)
    chosen = [page_id for page_id, _footer in rows if page_id]
    footer = rows[0][1] or "" if rows else ""
    editions = live_editions({*chosen, *links.links_in(footer)})
    with links.at_hand(editions):
        html = mark_safe(expand_db_html(footer))  # noqa: S308 - from the editor's whitelist
    magazine, sections = front or _first_magazine(language)
    return Surroundings(in_language(editions, chosen, language), html, magazine, sections)


def _first_magazine(language: str) -> tuple[MagazinePage | None, list[SectionPage]]:
    """The magazine whose sections are named on pages that lie in none."""
    magazines = MagazinePage.objects.filter(locale__language_code=language)
    first = readable(magazines).select_related("locale").order_by("path").first()
    return first, list(sections_of(first)) if first else []


def _stored(site: Any, language: str) -> list[tuple[int | None, str | None]]:
    """A row for each chosen page, with the footer's text in each: one query."""
    in_this = FilteredRelation("footers", condition=Q(footers__language=language))
    navigation = Navigation.objects.filter(site=site).annotate(in_this=in_this)
    rows = navigation.order_by("items__sort_order", "items__pk")
    return list(rows.values_list("items__page_id", "in_this__text"))
