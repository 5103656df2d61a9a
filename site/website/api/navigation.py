"""``navigation``: what stands around every page in a language."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import override
from typing_extensions import TypedDict
from wagtail.rich_text import expand_db_html

from delivery.addresses import links
from delivery.addresses.visibility import readable
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import load_named
from delivery.api.parameters import locale_parameter, parameters
from delivery.api.registry import Told, endpoint
from magazine.api.data import SectionReference, section_data
from magazine.api.magazines import Magazines
from magazine.published import sections_of
from network.models import NetworkIndexPage
from website.home.navigation import stored


class LanguageData(TypedDict):
    """A language of the site; ``url`` is its front page, null while that is not published."""

    locale: str
    name: str
    url: str | None


class NavigationData(TypedDict):
    """Links above every page, words below it, and the sections that stand in both.

    ``magazine`` and ``networks`` are their first pages, ``footer`` is HTML.
    """

    locale: str
    pages: list[ReferenceData]
    magazine: ReferenceData | None
    networks: ReferenceData | None
    sections: list[SectionReference]
    footer: str
    languages: list[LanguageData]


@endpoint(
    "navigation",
    NavigationData,
    parameters("NavigationParameters", {"locale": locale_parameter()}),
    "Navigation and footer",
    ("navigation", "published"),
)
def navigation(asked: Asked) -> Told:
    """What stands around every page, as edited in the admin; pages that are not published in
    the language are left out.
    """
    rows = stored(asked.site, asked.locale)
    chosen = [pk for pk, _footer, _privacy in rows if pk]
    footer = rows[0][1] or "" if rows else ""
    named = load_named(asked, {*chosen, *links.links_in(footer)})
    pages = (named.by_id.get(pk, {}).get(asked.locale) for pk in chosen)
    with links.at_hand(named.by_id), override(asked.locale):
        html = expand_db_html(footer)
    magazine = Magazines().listed(asked).order_by("path").first()
    below = asked.roots.below(asked.locale)
    networks = readable(NetworkIndexPage.objects.filter(below, alias_of=None)).order_by("path")
    data: NavigationData = {
        "locale": asked.locale,
        "pages": [page.reference for page in pages if page],
        "magazine": asked.reference(magazine) if magazine else None,
        "networks": next(map(asked.reference, networks[:1]), None),
        "sections": [section_data(one, asked) for one in sections_of(magazine)] if magazine else [],
        "footer": html,
        "languages": _languages(asked),
    }
    return Told(data)


def _languages(asked: Asked) -> list[LanguageData]:
    fronts = {root.language: root.address for root in asked.roots}
    return [
        {"locale": code, "name": str(name), "url": fronts.get(code)}
        for code, name in settings.WAGTAIL_CONTENT_LANGUAGES
    ]
