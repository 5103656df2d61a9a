"""The directory as a reader asks for it: by letter, field, type, place and network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from delivery.languages.alternates import Alternate
from delivery.languages.collation import sort_key
from delivery.listings.alphabet import in_order
from delivery.listings.filters import Used
from delivery.listings.pagination import page_of
from network.directory.listed import PERSON, PERSON_LABEL, Entry, entries_of
from network.directory.logos import load_logos
from network.directory.wanted import Wanted
from network.models.addresses import alternates_under
from network.networks.listed import ListedNetwork, networks_of

if TYPE_CHECKING:
    from network.models import NetworkIndexPage

Choices = dict[str, list[tuple[str, str]]]


def directory_context(index: NetworkIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Template context; a filter that fits nobody leads to a list with nobody on it."""
    language = index.locale.language_code
    wanted = Wanted.of(request.GET)
    networks = networks_of(index)
    entries = entries_of(networks, language)
    choices = _choices(entries, networks, language)
    fitting = [entry for entry in entries if wanted.fits(entry)]
    found = [entry for entry in fitting if wanted.letter in {"", entry.letter}]
    ordered = [entry for _, entry in in_order(((e.sorted_as, e) for e in found), language)]
    pages = page_of(request, ordered)
    load_logos(pages)
    return {
        "wanted": wanted,
        "choices": choices,
        "used": list(_used(wanted, choices)),
        "letters": list(_letters(fitting, wanted, language)),
        "pages": pages,
        "alternates": _alternates(index, wanted, networks, request),
    }


def _choices(entries: Iterable[Entry], networks: Iterable[ListedNetwork], language: str) -> Choices:
    """What each filter offers: nothing that fits nobody."""
    from network.models import Field, Organisation

    entries, networks = list(entries), list(networks)
    fields = {code for entry in entries for code in entry.fields}
    types = {entry.type for entry in entries}
    regions = {region.code: region.name for one in networks for region in one.regions}
    places = {entry.municipality for entry in entries if entry.municipality}
    kinds = [*Organisation.Kind.choices, (PERSON, PERSON_LABEL)]
    return {
        "field": [(code, str(label)) for code, label in Field.choices if code in fields],
        "type": [(code, str(label)) for code, label in kinds if code in types],
        "municipality": _by_name(((place, place) for place in places), language),
        "region": _by_name(regions.items(), language),
        "network": [(one.page.slug, one.page.title) for one in networks],
    }


def _by_name(choices: Iterable[tuple[str, str]], language: str) -> list[tuple[str, str]]:
    return sorted(choices, key=lambda choice: sort_key(choice[1], language))


def _used(wanted: Wanted, choices: Choices) -> Iterator[Used]:
    for name, value in wanted.used():
        label = dict(choices.get(name, [])).get(value, value)
        yield Used(_words(name, label), wanted.without(name).query)


def _words(name: str, label: str) -> str:
    sentences = {
        "field": _("field %(label)s"),
        "type": _("type %(label)s"),
        "municipality": _("municipality %(label)s"),
        "region": _("region %(label)s"),
        "network": _("network %(label)s"),
        "letter": _("letter %(label)s"),
    }
    return sentences[name] % {"label": label}


def _letters(entries: Iterable[Entry], wanted: Wanted, language: str) -> Iterator[tuple[str, str]]:
    """Each letter that somebody stands under, and the query of its list."""
    letters = {entry.letter for entry in entries}
    for letter in sorted(letters, key=lambda letter: sort_key(letter, language) or "~"):
        yield letter, replace(wanted, letter=letter).query


def _alternates(
    index: NetworkIndexPage, wanted: Wanted, networks: list[ListedNetwork], request: HttpRequest
) -> list[Alternate]:
    """The directory of the other languages, asked for the same; a network has a slug in each."""
    slugs = _slugs(wanted, networks)
    return [
        one
        for edition in alternates_under(index, "directory", request, wanted.query)
        for one in [_with_slug(edition, wanted, slugs)]
    ]


def _with_slug(edition: Alternate, wanted: Wanted, slugs: dict[str, str]) -> Alternate:
    if not edition.url or edition.is_current or not wanted.network:
        return edition
    query = replace(wanted, network=slugs.get(edition.language, "")).query
    address = edition.url.partition("?")[0]
    return replace(edition, url=f"{address}?{query}" if query else address)


def _slugs(wanted: Wanted, networks: Iterable[ListedNetwork]) -> dict[str, str]:
    """The slugs by language of the network that is asked for."""
    from network.models import NetworkPage

    asked = next((one.page for one in networks if one.page.slug == wanted.network), None)
    if asked is None:
        return {}
    editions = NetworkPage.objects.filter(translation_key=asked.translation_key, alias_of=None)
    return dict(editions.live().values_list("locale__language_code", "slug"))
