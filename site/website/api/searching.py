"""``search``: full text over all pages of a language."""

from __future__ import annotations

from typing import Annotated, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, TextField
from django.db.models.functions import Coalesce
from pydantic import Field
from typing_extensions import TypedDict
from wagtail.models import Locale, Page, get_page_models

from delivery.addresses.visibility import readable
from delivery.api.asked import Asked
from delivery.api.parameters import Words, locale_parameter, paging_parameters, parameters
from delivery.api.registry import Told, endpoint, resource_of
from delivery.api.searching import ranked

#: What tells of a page in a list of hits, by the way to it from a row of any page.
_LEADS = (
    "articlepage__lead",
    "issuepage__theme",
    "sectionpage__description",
    "magazinepage__description",
    "albumpage__description",
    "gallerypage__description",
    "networkpage__lead",
    "eventpage__lead",
    "projectpage__lead",
    "planpage__lead",
    "networkindexpage__introduction",
    "contentpage__lead",
    "homepage__intro",
)


class HitData(TypedDict):
    """A page that was found; ``resource`` and ``id`` lead to the whole of it in the API."""

    id: int
    type: str
    resource: str
    locale: str
    title: str
    url: str
    lead: str


class HitsData(TypedDict):
    """Part of what was found, the best first."""

    count: int
    items: list[HitData]


_Q = Annotated[Words, Field(description="The words that are looked for.")]


@endpoint(
    "search",
    HitsData,
    parameters(
        "SearchParameters",
        {"q": (_Q, ...), "locale": locale_parameter()} | dict(paging_parameters()),
    ),
    "Search",
    ("published",),
)
def search(asked: Asked) -> Told:
    """The pages of a language that hold the words, the best first; of very many the first 500."""
    places = {pk: place for place, pk in enumerate(_found(asked))}
    found = _readable(asked, places)
    ordered = sorted(found, key=lambda pk: places[pk])
    limit, offset = asked.values["limit"], asked.values["offset"]
    part = ordered[offset : offset + limit]
    return Told({"count": len(ordered), "items": _hits(part, asked)})


def _found(asked: Asked) -> list[int]:
    locale = Locale.objects.filter(language_code=asked.locale).first()
    return ranked(asked.values["q"], locale) if locale else []


def _readable(asked: Asked, ids: Any) -> list[int]:
    pages = Page.objects.filter(asked.roots.below(asked.locale), pk__in=list(ids), alias_of=None)
    rows = readable(pages).values_list("pk", "content_type")
    kinds = _kinds()
    return [pk for pk, kind in rows if kind in kinds]


def _hits(ids: list[int], asked: Asked) -> list[HitData]:
    kinds = _kinds()
    lead = Coalesce(*(F(name) for name in _LEADS), output_field=TextField())
    pages = Page.objects.filter(pk__in=ids).annotate(lead=lead)
    rows = pages.values("pk", "title", "path", "url_path", "content_type", "lead")
    by_id = {row["pk"]: row for row in rows}
    return [_hit(by_id[pk], kinds, asked) for pk in ids if pk in by_id]


def _hit(row: dict[str, Any], kinds: dict[int, Any], asked: Asked) -> HitData:
    resource = kinds[row["content_type"]]
    return {
        "id": row["pk"],
        "type": resource.item.type_name,
        "resource": resource.name,
        "locale": asked.locale,
        "title": row["title"],
        "url": asked.roots.address(row["path"], row["url_path"]),
        "lead": row["lead"] or "",
    }


def _kinds() -> dict[int, Any]:
    """The resource of each kind of page that has one, by the id of its content type."""
    types = ContentType.objects.get_for_models(*get_page_models())
    told = ((kind.pk, resource_of(model)) for model, kind in types.items())
    return {pk: resource for pk, resource in told if resource}
