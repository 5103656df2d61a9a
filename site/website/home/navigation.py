"""What stands around every page in a language, by four queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import FilteredRelation, Q, Subquery
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page, Site
from wagtail.rich_text import expand_db_html

from delivery.addresses import links
from delivery.addresses.visibility import readable
from delivery.languages.editions import in_language, live_editions
from magazine.models import MagazinePage, SectionPage
from magazine.published import sections_of
from website.home.models import PrivacyPage


@dataclass(frozen=True)
class Surroundings:
    """What stands around every page: links above it, words below it, sections in both.

    ``standing`` pages are linked below every page, whether an editor has chosen them or not.
    """

    pages: list[Page]
    standing: list[Page]
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
    rows = stored(site, language)
    chosen = [page_id for page_id, _footer, _privacy in rows if page_id]
    _page, footer, privacy = rows[0] if rows else (None, "", None)
    standing = [privacy] if privacy else []
    editions = live_editions({*chosen, *standing, *links.links_in(footer or "")})
    with links.at_hand(editions):
        html = mark_safe(expand_db_html(footer or ""))  # noqa: S308 - from the editor's whitelist
    magazine, sections = front or _first_magazine(language)
    pages = in_language(editions, chosen, language)
    below = [page for page in in_language(editions, standing, language) if page not in pages]
    return Surroundings(pages, below, html, magazine, sections)


def _first_magazine(language: str) -> tuple[MagazinePage | None, list[SectionPage]]:
    """The magazine whose sections are named on pages that lie in none."""
    magazines = MagazinePage.objects.filter(locale__language_code=language)
    first = readable(magazines).select_related("locale").order_by("path").first()
    return first, list(sections_of(first)) if first else []


def stored(site: Any, language: str) -> list[tuple[int | None, str | None, int | None]]:
    """As edited: a row for each chosen page, with the footer and the privacy page in each.

    One query, and a row too where nobody has chosen a page or written a footer.
    """
    words = Q(navigation__footers__language=language)
    in_this = FilteredRelation("navigation__footers", condition=words)
    privacy = Subquery(PrivacyPage.objects.live().order_by("pk").values("pk")[:1])
    sites = Site.objects.filter(pk=site.pk if site else None).annotate(
        in_this=in_this, privacy=privacy
    )
    rows = sites.order_by("navigation__items__sort_order", "navigation__items__pk")
    return list(rows.values_list("navigation__items__page_id", "in_this__text", "privacy"))
