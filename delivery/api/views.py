"""The views behind the addresses of the API, made for each resource and endpoint."""

# No postponed annotations here: those of the views are made when the views are.

from collections.abc import Callable
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from ninja import Query
from pydantic import Field
from typing_extensions import TypedDict

from delivery.api.answers import answer, answer_once, telling
from delivery.api.asked import Asked, default_locale
from delivery.api.counting import LONG, count_of
from delivery.api.items import Item, optional_names, schema_of
from delivery.api.parameters import (
    Definitions,
    Id,
    Parameters,
    check_names,
    choice_parameter,
    fields_parameter,
    locale_parameter,
    paging_parameters,
    parameters,
)
from delivery.api.problems import NotFound
from delivery.api.registry import Endpoint, filters_of
from delivery.api.resources import Resource, all_fields

View = Callable[..., HttpResponse]


def list_schema(resource: Resource) -> Any:
    """``{"count", "items"}``."""
    items = {"count": int, "items": list[schema_of(resource.item)]}  # type: ignore[misc]
    schema = TypedDict(f"{resource.item.__name__}List", items)  # type: ignore[misc]
    schema.__doc__ = "Part of a list, and how many items the whole list has."
    return schema


def list_parameters(resource: Resource) -> type[Parameters]:
    filters: Definitions = {
        one.name: (Annotated[one.kind, Field(description=one.description)] | None, None)
        for one in filters_of(resource)
    }
    names = list(resource.orders)
    order = choice_parameter(names, names[0], "The order of the list.")
    return parameters(
        f"{resource.name.title()}Parameters",
        {
            "locale": locale_parameter(),
            **paging_parameters(),
            "order": order,
            **_fields(resource.item),
            **filters,
        },
    )


def detail_parameters(resource: Resource) -> type[Parameters]:
    locale: dict[str, Any] = (
        {"locale": locale_parameter()} if resource.is_one_for_all_languages else {}
    )
    return parameters(f"{resource.name.title()}Detail", locale | _fields(resource.detail))


def list_view(resource: Resource, model: type[Parameters]) -> View:
    """The list of a resource, in parts."""

    def view(request: HttpRequest, given: model = Query(...)) -> HttpResponse:  # type: ignore[valid-type]  # noqa: B008
        asked = _asked(request, model, given, resource.item)
        found = resource.listed(asked)
        for one in filters_of(resource):
            if (value := asked.values[one.name]) is not None:
                found = one.narrow(found, value)
        count, rows = _part(resource, found, asked)
        response = answer(
            asked,
            {"count": count, "items": _told(resource, resource.item, rows, asked)},
            _tags(resource),
            resource.last_modified(rows),
        )
        if links := _links(request, asked, count):
            response["Link"] = links
        return response

    return view


def detail_view(resource: Resource, model: type[Parameters]) -> View:
    """One thing by its id."""

    def view(request: HttpRequest, id: Id, given: model = Query(...)) -> HttpResponse:  # type: ignore[valid-type]  # noqa: A002, B008
        asked = _asked(request, model, given, resource.detail)
        row = resource.loaded(resource.findable(asked).filter(pk=id), asked).first()
        if row is None:
            raise NotFound
        with telling(asked):
            item = resource.detail(row, asked, resource.around_one(row, asked))
            data = item.data(asked.fields)
        tags = [*_tags(resource), f"{resource.name}-{row.pk}"]
        asked.locale = data["locale"]
        return answer(asked, data, tags, resource.last_modified([row]))

    return view


def endpoint_view(one: Endpoint) -> View:
    """An address that is no list and no detail."""
    model = one.parameters

    def view(request: HttpRequest, given: model = Query(...)) -> HttpResponse:  # type: ignore[valid-type]  # noqa: B008
        asked = _asked(request, model, given)
        with telling(asked):
            told = one.answer(asked)
        if not one.is_kept:
            return answer_once(told.data)
        return answer(asked, told.data, [*one.made_of, *told.tags], told.modified)

    return view


def _fields(cls: type[Item]) -> dict[str, Any]:
    names = optional_names(cls)
    return {"fields": fields_parameter(names)} if names else {}


def _asked(
    request: HttpRequest, model: type[Parameters], given: Any, item: type[Item] | None = None
) -> Asked:
    check_names(request, model)
    values = {name: getattr(given, name) for name in model.model_fields}
    chosen = values.get("fields")
    everything = all_fields(item) if item else frozenset()
    fields = everything if chosen is None else frozenset(chosen)
    return Asked(request, values.get("locale", default_locale()), fields, values)


def _part(resource: Resource, found: Any, asked: Asked) -> tuple[int, list[Any]]:
    """How many there are, and those that are asked for."""
    limit, offset = asked.values["limit"], asked.values["offset"]
    order = resource.orders[asked.values["order"]]
    count = count_of(found, resource.name, asked)
    if offset >= count:
        return count, []
    ordered = resource.loaded(found, asked).order_by(*order)
    if count <= LONG:
        return count, list(ordered[offset : offset + limit])
    # First which they are, so that nothing is read of the thousands that are left out.
    chosen = found.filter(pk__in=ordered.values("pk")[offset : offset + limit])
    return count, list(resource.loaded(chosen, asked).order_by(*order))


def _told(
    resource: Resource, cls: type[Item], rows: list[Any], asked: Asked
) -> list[dict[str, Any]]:
    if not rows:
        return []
    with telling(asked):
        around = resource.around(rows, asked)
        return [cls(row, asked, around).data(asked.fields) for row in rows]


def _tags(resource: Resource) -> list[str]:
    return [resource.name, *resource.made_of]


def _links(request: HttpRequest, asked: Asked, count: int) -> str:
    """What comes before and after, as RFC 8288 has it."""
    limit, offset = asked.values["limit"], asked.values["offset"]
    places = {"first": 0, "prev": max(0, offset - limit), "next": offset + limit}
    places["last"] = max(0, (count - 1) // limit * limit)
    if offset == 0:
        del places["prev"]
    if offset + limit >= count:
        del places["next"]
    base = asked.files + request.path
    others: list[tuple[str, Any]] = [
        (name, value) for name, value in request.GET.items() if name != "offset"
    ]
    return ", ".join(
        f'<{base}?{urlencode([*others, ("offset", place)])}>; rel="{name}"'
        for name, place in places.items()
    )
