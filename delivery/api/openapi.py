"""The OpenAPI document: ninja's, with what all operations share said once and truly."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja.openapi.schema import OpenAPISchema
from pydantic import TypeAdapter
from pydantic_core import to_json

from delivery.api.mounting import ContentAPI, build
from delivery.api.problems import CONTENT_TYPE, ProblemData
from delivery.api.registry import endpoints
from delivery.caching.answers import conditional

MAX_AGE = 300
_UNCHANGED = "It is as it was: the request has shown the mark of this answer."
_PROBLEM = "#/components/schemas/ProblemData"
_HEADERS = {
    "ETag": "The mark of this answer, for If-None-Match.",
    "Cache-Control": "For how long it may be kept.",
    "Cache-Tag": "What the answer is made of: the names by which a cache is told to drop it.",
}
_OF_ONE_REQUEST = {"Cache-Control": "Nobody may keep it."}
_OF_LISTS = {"Link": "The first, previous, next and last part of the list (RFC 8288)."}
_OF_PUBLISHED = {"Last-Modified": "The last publication of what the answer tells."}


@cache
def api() -> ContentAPI:
    """The one API of this process."""
    return build()


@cache
def document() -> dict[str, Any]:
    """The OpenAPI 3.1 document; ``servers`` is the only thing that depends on the host."""
    document = dict(_Schema(api(), ""))
    document["servers"] = [{"url": reverse("delivery_api", args=[""]).rstrip("/")}]
    problem = TypeAdapter(ProblemData).json_schema(ref_template="#/components/schemas/{model}")
    document["components"]["schemas"] |= problem.pop("$defs") | {"ProblemData": problem}
    unkept = {f"/{one.path}" for one in endpoints() if not one.is_kept}
    for path, operations in document["paths"].items():
        _complete(path, operations["get"], path not in unkept)
    _drop_titles(document)
    _drop_unnamed(document)
    return document


def openapi_json(request: HttpRequest) -> HttpResponse:
    """The document, for programs that make clients of it."""
    return conditional(request, to_json(document()), "application/json", MAX_AGE)


class _Schema(OpenAPISchema):
    """Refuses two schemas of one name: ninja would keep the last one without a word."""

    def add_schema_definitions(self, definitions: dict[str, Any]) -> None:
        for name, schema in definitions.items():
            if self.schemas.setdefault(name, schema) != schema:
                raise ValueError(f"Two schemas of the API are called {name}.")


def _complete(path: str, operation: dict[str, Any], is_kept: bool) -> None:
    operation["parameters"] = [_parameter(one) for one in operation["parameters"]]
    answer = operation["responses"][200]
    answer["headers"] = {
        name: {"description": words, "schema": {"type": "string"}}
        for name, words in _headers(path, is_kept).items()
    }
    operation["responses"] = {"200": answer | {"description": "What was asked for."}} | {
        **({"304": {"description": _UNCHANGED}} if is_kept else {}),
        "400": _problem("A parameter is unknown, or its value is not allowed."),
        "404": _problem("There is nothing published at this address."),
        "406": _problem("The request accepts no JSON."),
        "414": _problem("The query is too long."),
    }


def _headers(path: str, is_kept: bool) -> dict[str, str]:
    if not is_kept:
        return _OF_ONE_REQUEST
    return _HEADERS | _OF_PUBLISHED | (_OF_LISTS if path.endswith("/") else {})


def _problem(words: str) -> dict[str, Any]:
    return {"description": words, "content": {CONTENT_TYPE: {"schema": {"$ref": _PROBLEM}}}}


def _parameter(one: dict[str, Any]) -> dict[str, Any]:
    """Nobody can send null, and a list is written with commas."""
    schema = _without_null(one["schema"])
    words = schema.pop("description", "")
    one = one | {"schema": schema} | ({"description": words} if words else {})
    if schema.get("type") == "array":
        one |= {"style": "form", "explode": False}
    return one


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    options = [one for one in schema.get("anyOf", []) if one.get("type") != "null"]
    if len(options) == 1:
        rest = {name: value for name, value in schema.items() if name not in {"anyOf", "default"}}
        return options[0] | rest
    return schema


def _drop_titles(part: Any) -> None:
    """Pydantic titles each property with its own name in capitals."""
    for schema in _schemas_in(part):
        if isinstance(schema.get("title"), str):
            del schema["title"]


def _drop_unnamed(document: dict[str, Any]) -> None:
    """The classes that hold an operation's parameters are nobody's schema."""
    named = {part["$ref"].rpartition("/")[2] for part in _schemas_in(document) if "$ref" in part}
    schemas = document["components"]["schemas"]
    for name in schemas.keys() - named:
        del schemas[name]


def _schemas_in(part: Any, name: str = "") -> Iterator[dict[str, Any]]:
    if isinstance(part, list):
        for one in part:
            yield from _schemas_in(one)
    elif isinstance(part, dict):
        # Under "properties" a title is a property of that name, and "info" needs its own.
        if name not in {"properties", "info"}:
            yield part
        for key, value in part.items():
            yield from _schemas_in(value, key if name != "properties" else "")
