"""What several of the network's items tell alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, NullIf
from typing_extensions import TypedDict

from delivery.api.editions import Edition, Named
from network.models import OrganisationText
from network.networks.listed import in_order

if TYPE_CHECKING:
    from wagtail.models import Page


class ChoiceData(TypedDict):
    """One of a list: ``code`` is the same in every language, ``label`` is its words."""

    code: str
    label: str


class RegionData(TypedDict):
    """A region of Finland by its code at Statistics Finland, such as "08"."""

    code: str
    name: str


class OrganisationReference(TypedDict):
    """An organisation; ``url`` is its own website, "" without one."""

    id: int
    title: str
    url: str


def choices(page: Any, name: str) -> list[ChoiceData]:
    """What is chosen in the field ``name``, in the active language."""
    labels = dict(page._meta.get_field(name).flatchoices)
    return [
        {"code": code, "label": str(labels[code])} for code in getattr(page, name) if code in labels
    ]


def choice(page: Any, name: str) -> ChoiceData:
    """The same for a field of one choice."""
    return {"code": str(getattr(page, name)), "label": getattr(page, f"get_{name}_display")()}


def regions_data(ids: Iterable[int], language: str) -> list[RegionData]:
    """The regions with these ids, by name."""
    return [{"code": one.code, "name": one.name} for one in in_order(list(ids), language)]


def organisation(
    pk: int | None, title: str | None, url: str | None
) -> OrganisationReference | None:
    return {"id": pk, "title": title or "", "url": url or ""} if pk else None


def title_in(key: str, locale: str) -> Any:
    """For ``annotate``: the name of the organisation whose id the query has as ``key``, in the
    language of the page, whose ``locale`` it has there.
    """
    texts = OrganisationText.objects.filter(
        organisation=OuterRef(key), language=OuterRef(f"{locale}__language_code")
    )
    return Coalesce(NullIf(Subquery(texts.values("name")[:1]), Value("")), F(f"{key}__name"))


def above(page: Page, named: Named) -> Edition | None:
    """The page right above ``page``, which ``path_above`` named; None where readers find none."""
    return named.by_path.get(path_above(page))


def path_above(page: Page) -> str:
    return str(page.path[: -page.steplen])
