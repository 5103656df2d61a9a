"""The published projects of a network: its own, and those of others that it takes part in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import F, Q, QuerySet

from delivery.addresses.visibility import readable
from network.names import titles_of

if TYPE_CHECKING:
    from network.models import NetworkPage, ProjectPage

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class ListedProject:
    """A project with the names of those who pay and take part."""

    page: ProjectPage
    funders: Sequence[str] = ()
    lead: str = ""
    partners: Sequence[str] = ()


class Named(NamedTuple):
    """Projects with names, and all names that were asked for, by the organisations' ids."""

    projects: list[ListedProject]
    titles: dict[int, str]


def takes_part(network: NetworkPage) -> Q:
    """For pages: the projects under ``network``, and those that name it in any language."""
    from network.models import ProjectNetwork

    key = network.translation_key
    lent = ProjectNetwork.objects.filter(network__translation_key=key).values("page")
    return Q(path__startswith=network.path, depth=network.depth + 1) | Q(
        pk__in=lent, locale=network.locale_id
    )


def projects_of(network: NetworkPage) -> QuerySet[ProjectPage]:
    """The newest first; those without a year last. Their texts are not loaded."""
    from network.models import ProjectPage

    rows = readable(ProjectPage.objects.filter(takes_part(network))).defer("body")
    first = F("start_year").desc(nulls_last=True)
    return rows.select_related("locale").order_by(
        first, F("end_year").desc(nulls_first=True), "path"
    )


def with_names(projects: Iterable[ProjectPage], funders: Collection[int] = ()) -> Named:
    """``projects`` with the names of their organisations, by three queries.

    ``funders`` are organisations whose names are wanted besides.
    """
    from network.models import ProjectFunder, ProjectPartner

    pages = list(projects)
    paying = _rows(ProjectFunder.objects.filter(page__in=pages), "programme", "organisation")
    partners = _rows(ProjectPartner.objects.filter(page__in=pages), "organisation")
    ids = {row[-1] for found in (paying, partners) for rows in found.values() for row in rows}
    leads = {page.lead_organisation_id for page in pages}
    titles = titles_of({*ids, *leads, *funders})
    return Named(
        [_listed(page, paying[page.pk], partners[page.pk], titles) for page in pages], titles
    )


def funder_in_words(programme: str, organisation: int | None, titles: dict[int, str]) -> str:
    """The name of whoever pays: a programme's, else an organisation's out of ``titles``."""
    from network.models import ProjectFunder

    if programme in ProjectFunder.Programme.values:
        return str(ProjectFunder.Programme(programme).label)
    return titles.get(organisation or 0, "")


def _listed(
    page: ProjectPage, paying: Rows, partners: Rows, titles: dict[int, str]
) -> ListedProject:
    return ListedProject(
        page,
        [funder_in_words(programme, pk, titles) for programme, pk in paying],
        titles.get(page.lead_organisation_id or 0, ""),
        [titles[pk] for (pk,) in partners if pk in titles],
    )


def _rows(rows: QuerySet[Any], *fields: str) -> defaultdict[int, Rows]:
    found: defaultdict[int, Rows] = defaultdict(list)
    for page, *values in rows.order_by("sort_order", "pk").values_list("page", *fields):
        found[page].append(tuple(values))
    return found
