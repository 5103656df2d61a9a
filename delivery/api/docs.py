"""The documentation of the API, made from its OpenAPI document on our own host."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from delivery.api.openapi import MAX_AGE, document
from delivery.caching.answers import conditional


def docs(request: HttpRequest) -> HttpResponse:
    """A page to read: every operation, every parameter, every property."""
    told = document()
    context = {
        "info": told["info"],
        "server": request.build_absolute_uri(told["servers"][0]["url"]),
        "groups": _groups(told),
        "schemas": [_schema(*one) for one in sorted(told["components"]["schemas"].items())],
    }
    body = render_to_string("delivery/api/docs.html", context, request).encode()
    return conditional(request, body, "text/html; charset=utf-8", MAX_AGE)


def _groups(told: dict[str, Any]) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, operations in told["paths"].items():
        operation = operations["get"]
        groups.setdefault(operation["tags"][0], []).append(_operation(path, operation))
    return [{"name": name, "operations": found} for name, found in groups.items()]


def _operation(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    return {
        "path": path,
        "summary": operation["summary"],
        "description": operation.get("description", ""),
        "parameters": [_parameter(one) for one in operation["parameters"]],
        "answer": list(_words(answer)),
    }


def _parameter(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": one["name"],
        "required": one["required"],
        "description": one.get("description", ""),
        "type": list(_words(one["schema"])),
        "default": one["schema"].get("default"),
    }


def _schema(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    required = schema.get("required", [])
    return {
        "name": name,
        "description": schema.get("description", ""),
        "properties": [
            {
                "name": key,
                "required": key in required,
                "description": value.get("description", ""),
                "type": list(_words(value)),
            }
            for key, value in schema.get("properties", {}).items()
        ],
    }


def _words(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The type in words, each with the name of the schema that it links to or ""."""
    if name := schema.get("$ref", "").rpartition("/")[2]:
        yield name, name
    elif options := schema.get("anyOf") or schema.get("oneOf"):
        for number, option in enumerate(options):
            if number:
                yield "or", ""
            yield from _words(option)
    elif schema.get("type") == "array":
        yield "list of", ""
        yield from _words(schema["items"])
    elif "const" in schema:
        yield f"“{schema['const']}”", ""
    elif "enum" in schema:
        yield ", ".join(str(one) for one in schema["enum"]), ""
    else:
        yield f"{schema.get('type', '')} {schema.get('format', '')}".strip(), ""
