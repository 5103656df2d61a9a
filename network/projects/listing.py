"""All projects of a network, by who pays for them: along the years, or as a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from delivery.languages.collation import sort_key
from delivery.listings.filters import Used
from delivery.listings.pagination import page_of
from network.projects.listed import funder_in_words, projects_of, with_names
from network.projects.timeline import by_year, scale_of
from network.projects.wanted import Wanted

if TYPE_CHECKING:
    from network.models import NetworkPage

#: Whoever pays: a programme's code or "", an organisation's id or None.
Payer = tuple[str, int | None]


def projects_context(network: NetworkPage, request: HttpRequest) -> dict[str, Any]:
    """Template context; a funder nobody knows leads to a list with nothing on it."""
    wanted = Wanted.of(request.GET)
    projects = projects_of(network)
    payers = _payers(network)
    pages = page_of(request, projects.filter(_paid_by(wanted)))
    named = with_names(pages, [pk for _programme, pk in payers if pk])
    funders = _choices(payers, named.titles, network.locale.language_code)
    scale = scale_of(named.projects)
    return {
        "wanted": wanted,
        "funders": funders,
        "used": _used(wanted, dict(funders)),
        "pages": pages,
        "projects": named.projects,
        "scale": scale,
        "years": [] if wanted.is_table else by_year(named.projects, scale),
    }


def _payers(network: NetworkPage) -> set[Payer]:
    from network.models import ProjectFunder

    mine = ProjectFunder.objects.filter(page__in=projects_of(network).order_by().values("pk"))
    return set(mine.values_list("programme", "organisation"))


def _paid_by(wanted: Wanted) -> Q:
    from network.models import ProjectFunder

    if not wanted.funder:
        return Q()
    payer = (
        Q(organisation=wanted.organisation) if wanted.organisation else Q(programme=wanted.funder)
    )
    return Q(pk__in=ProjectFunder.objects.filter(payer).values("page"))


def _choices(
    payers: Iterable[Payer], titles: dict[int, str], language: str
) -> list[tuple[str, str]]:
    """What the filter offers, by name."""
    named = (
        (programme or str(pk), funder_in_words(programme, pk, titles)) for programme, pk in payers
    )
    return sorted(named, key=lambda choice: sort_key(choice[1], language))


def _used(wanted: Wanted, funders: dict[str, str]) -> list[Used]:
    if not wanted.funder:
        return []
    words = _("funder %(name)s") % {"name": funders.get(wanted.funder, wanted.funder)}
    return [Used(words, wanted.without("funder").query)]
