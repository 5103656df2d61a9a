"""Who made an article, in the words of a byline: "Text: A and B", "Photo: C"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import npgettext, pgettext

from delivery.languages.lists import listed
from gallery.reading import pictures_in
from magazine.models.addresses import listing_address

if TYPE_CHECKING:
    from magazine.models import ArticleContributor, ArticlePage

_PLAIN_LINK = '<a href="{}">{}</a>'


@dataclass(frozen=True)
class Credit:
    """One part of the byline. ``names`` are as printed; ``linked`` says the same as links."""

    role: str
    label: str
    names: list[str]
    linked: SafeString


def byline_of(article: ArticlePage) -> list[Credit]:
    """The byline by role, in the editor's order; what the same people did is one part."""
    by_role: dict[str, list[ArticleContributor]] = {}
    language = article.locale.language_code
    for row in article.contributors.all().select_related("contributor"):
        if row.stands_in(language):
            by_role.setdefault(row.role, []).append(row)
    roles_of: dict[tuple[tuple[int, str], ...], list[str]] = {}
    for role, rows in by_role.items():
        people = tuple((row.contributor_id, row.name) for row in rows)
        roles_of.setdefault(people, []).append(role)
    photos = 2 if "illustration" in by_role else _number_of_pictures(article)
    return [_credit(article, roles, by_role[roles[0]], photos) for roles in roles_of.values()]


def _credit(
    article: ArticlePage, roles: list[str], rows: list[ArticleContributor], photos: int
) -> Credit:
    label = _in_one([_label(role, max(photos, len(rows))) for role in roles])
    links = [_link(row, article) for row in rows]
    return Credit(roles[0], label, [row.name for row in rows], listed(links))


def _in_one(labels: Sequence[str]) -> str:
    """ "Text and photos": only the first begins with a capital."""
    return str(listed([labels[0], *(label[:1].lower() + label[1:] for label in labels[1:])]))


def _label(role: str, photos: int) -> str:
    labels = {
        "text": pgettext("byline", "Text"),
        "photos": npgettext("byline", "Photo", "Photos", photos),
        "illustration": pgettext("byline", "Illustration"),
        "translation": pgettext("byline", "Translation"),
    }
    return labels[role]


def _number_of_pictures(article: ArticlePage) -> int:
    """How many the article shows; an article that shows none yet will have several."""
    return len({article.picture_id, *pictures_in(article.body)} - {None}) or 2


def _link(row: ArticleContributor, article: ArticlePage) -> SafeString:
    address = listing_address(article, "contributors")
    if not address or not row.contributor_id:
        return format_html("{}", row.name)
    link = '<a rel="author" href="{}">{}</a>' if row.role == row.Role.TEXT else _PLAIN_LINK
    return format_html(link, f"{address}{row.contributor.slug}/", row.name)
