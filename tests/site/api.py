"""The API as programs use it, and whether what it says is what it promises."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import jsonschema_rs
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delivery.api.openapi import document
from delivery.api.registry import resources

ROOT = "/api/v1/"
LANGUAGES = ("fi", "en")
NAMES = [resource.name for resource in resources()]


def get(client: Any, path: str, **headers: str) -> Any:
    return client.get(f"{ROOT}{path}", headers=headers)


def data(client: Any, path: str) -> Any:
    """What a request that succeeds is told, checked against the schema."""
    response = get(client, path)
    assert response.status_code == 200, (path, response.content)
    told = response.json()
    validator(path).validate(told)
    return told


def items(client: Any, path: str) -> list[Any]:
    """All items of a list of at most a hundred."""
    return data(client, path)["items"]


def problem(client: Any, path: str, status: int = 400, **headers: str) -> Any:
    """The problem that a request is answered with, checked against the schema."""
    response = get(client, path, **headers)
    assert response.status_code == status, (path, response.content[:200])
    assert response["Content-Type"] == "application/problem+json"
    told = response.json()
    _validator_of({"$ref": "#/components/schemas/ProblemData"}).validate(told)
    assert told["status"] == status
    return told


def queries(client: Any, path: str) -> int:
    """How many queries a warm request makes."""
    get(client, path)
    with CaptureQueriesContext(connection) as captured:
        response = get(client, path)
    assert response.status_code == 200, (path, response.content[:200])
    return len(captured)


def validator(path: str) -> Any:
    """The schema of what is told at ``path``."""
    plain = path.partition("?")[0]
    name, _, rest = plain.partition("/")
    key = f"/{name}/{{id}}" if rest.isdecimal() else f"/{plain}"
    answers = document()["paths"][key]["get"]["responses"]
    return _validator_of(answers["200"]["content"]["application/json"]["schema"])


def _validator_of(schema: Any) -> Any:
    """Strict: a property that the schema does not know is an error here."""
    components = deepcopy(document()["components"])
    for one in components["schemas"].values():
        one["additionalProperties"] = False
    return jsonschema_rs.Draft202012Validator(
        {**schema, "components": components}, validate_formats=True
    )


def words_in(told: Any) -> list[str]:
    """Every text that an answer holds, however deep."""
    if isinstance(told, dict):
        return [word for value in told.values() for word in words_in(value)]
    if isinstance(told, list):
        return [word for value in told for word in words_in(value)]
    return [told] if isinstance(told, str) else []
