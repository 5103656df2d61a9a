"""Where plugins bring what they have to the API."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from delivery.api.asked import Asked
from delivery.api.parameters import Filter, Parameters
from delivery.api.resources import PageResource, Resource

_resources: dict[str, Resource] = {}
_endpoints: dict[str, Endpoint] = {}
_filters: dict[str, list[Filter]] = {}


class Told(NamedTuple):
    """What an endpoint answers: plain data, and the rest of what ``answers.answer`` takes."""

    data: Any
    modified: Any = None
    tags: Sequence[str] = ()


@dataclass(frozen=True)
class Endpoint:
    """An address in the API that is no list and no detail."""

    path: str
    schema: Any
    parameters: type[Parameters]
    answer: Callable[[Asked], Told]
    summary: str
    description: str
    made_of: Sequence[str]
    is_kept: bool = True


def register(resource: Resource) -> Resource:
    """Give out what ``resource`` describes, at ``/api/v1/<its name>/``."""
    _resources[resource.name] = resource
    return resource


def endpoint(
    path: str,
    schema: Any,
    parameters: type[Parameters],
    summary: str,
    made_of: Sequence[str] = (),
    is_kept: bool = True,
) -> Callable[[Callable[[Asked], Told]], Callable[[Asked], Told]]:
    """Register a function that answers at ``/api/v1/<path>``; its docstring describes it.

    Without ``is_kept`` the answer is for one request alone, and no cache gets it.
    """

    def keep(function: Callable[[Asked], Told]) -> Callable[[Asked], Told]:
        words = " ".join((function.__doc__ or "").split())
        _endpoints[path] = Endpoint(
            path, schema, parameters, function, summary, words, made_of, is_kept
        )
        return function

    return keep


def add_filter(resource: str, one: Filter) -> Filter:
    """Give the list of a resource a filter that its own plugin knows nothing of."""
    _filters.setdefault(resource, []).append(one)
    return one


def resources() -> list[Resource]:
    """All resources, in the order of their registration."""
    return list(_resources.values())


def endpoints() -> list[Endpoint]:
    """All other addresses."""
    return list(_endpoints.values())


def resource_of(model: Any) -> PageResource | None:
    """The resource that pages of ``model`` are given out in; None where there is none."""
    pages = (one for one in resources() if isinstance(one, PageResource))
    return next((one for one in pages if model in one.models()), None)


def filters_of(resource: Resource) -> list[Filter]:
    """The filters of a list: its own, and those that others have added."""
    return [*resource.filters, *_filters.get(resource.name, ())]
