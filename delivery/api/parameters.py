"""What a request may ask: every parameter is known, and every value is one of those allowed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model

from delivery.api.asked import default_locale
from delivery.api.problems import ParameterProblem, Problem

DEFAULT_LIMIT = 20
MOST = 100
UNUSABLE = "Some parameters cannot be used."
#: What a database column of ids holds.
LARGEST = 2**31 - 1


def _digits(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,99}", value):
        raise ValueError("is no whole number")
    return value


def _day(value: Any) -> Any:
    # Pydantic takes "1700000000" for a moment.
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError("is no day such as 2026-05-01")
    return value


def _parts(value: Any) -> Any:
    text = ",".join(value) if isinstance(value, list) else value
    return text.split(",") if isinstance(text, str) else text


# The checks of the text stand last, since they come first: only so the limits that stand
# before them are told in the schema.
Id = Annotated[int, Field(ge=1, le=LARGEST), BeforeValidator(_digits)]
Year = Annotated[int, Field(ge=1, le=9999), BeforeValidator(_digits)]
Day = Annotated[date, BeforeValidator(_day)]
Slug = Annotated[str, Field(pattern=r"^[-a-z0-9_]{1,255}$")]
# NUL is refused before (``check_text``); the schema says so.
Words = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]
Limit = Annotated[int, Field(ge=1, le=MOST), BeforeValidator(_digits)]
Offset = Annotated[int, Field(ge=0, le=LARGEST), BeforeValidator(_digits)]


class Parameters(BaseModel):
    """The parameters of one operation, each with its type and its words."""

    model_config = ConfigDict(frozen=True)


@dataclass(frozen=True)
class Filter:
    """A parameter that leaves some items out.

    ``narrow`` gets the query of all published items and the value that was asked for.
    """

    name: str
    kind: Any
    description: str
    narrow: Callable[[QuerySet[Any], Any], QuerySet[Any]]


_FORMS: tuple[Any, Any, Any] = (Annotated, list, Literal)
Definitions = Mapping[str, tuple[Any, Any]]


def parameters(name: str, definitions: Definitions) -> type[Parameters]:
    """A class of parameters, from type and default of each."""
    return create_model(name, __base__=Parameters, **dict(definitions))  # type: ignore[call-overload]


def locale_parameter() -> Any:
    codes = tuple(code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES)
    told = Field(description="The language of the answer.")
    return Annotated[Literal[codes], told], default_locale()


def choice_parameter(values: Iterable[str], default: str, description: str) -> Any:
    told = Field(description=description)
    return Annotated[Literal[tuple(values)], told], default


def fields_parameter(names: Iterable[str]) -> Any:
    told = Field(
        min_length=1,
        description="The properties that the answer has beside those that every item has, "
        "separated by commas. Without it: all.",
    )
    # As values: the type checker cannot know the names.
    annotated, several, one_of = _FORMS
    return annotated[several[one_of[tuple(names)]], BeforeValidator(_parts), told] | None, None


def paging_parameters() -> Definitions:
    limit = Annotated[Limit, Field(description=f"How many items, at most {MOST}.")]
    offset = Annotated[Offset, Field(description="How many items are left out before them.")]
    return {"limit": (limit, DEFAULT_LIMIT), "offset": (offset, 0)}


def check_names(request: HttpRequest, model: type[BaseModel]) -> None:
    """Refuse what is no parameter of ``model``, and what is said twice."""
    if errors := list(_wrong_names(request, model)):
        raise Problem(400, UNUSABLE, errors)


def _wrong_names(request: HttpRequest, model: type[BaseModel]) -> Iterator[ParameterProblem]:
    known = list(model.model_fields)
    for name, values in request.GET.lists():
        if name not in known:
            sentence = "There is no such parameter."
            yield {"parameter": name, "message": sentence, "allowed": known}
        elif len(values) > 1:
            yield {"parameter": name, "message": "The parameter is given more than once."}


def check_text(query: str) -> None:
    """Refuse a query string that is no text."""
    try:
        text = unquote_to_bytes(query.replace("+", " ")).decode("utf-8")
    except UnicodeError:
        raise Problem(400, "The query is not written in UTF-8.") from None
    if "\x00" in text:
        raise Problem(400, "The query holds a NUL character.")


def refusal(
    request: HttpRequest, errors: Iterable[Mapping[str, Any]], model: type[BaseModel]
) -> Problem:
    """The problem that says what is wrong, one sentence for each parameter."""
    told: dict[str, ParameterProblem] = {}
    for error in errors:
        names = [part for part in error["loc"] if part in model.model_fields]
        name = str(names[0]) if names else str(error["loc"][-1])
        told.setdefault(name, _told(name, error, model))
    return Problem(400, UNUSABLE, [*told.values(), *_wrong_names(request, model)])


def _told(name: str, error: Mapping[str, Any], model: type[BaseModel]) -> ParameterProblem:
    problem: ParameterProblem = {"parameter": name, "message": _sentence(error)}
    if name in model.model_fields and (allowed := list(_literals(model.model_fields[name]))):
        problem["allowed"] = allowed
    return problem


def _sentence(error: Mapping[str, Any]) -> str:
    if error["type"] == "missing":
        return "The parameter is missing."
    if error["type"] == "literal_error":
        return "The value is none of those allowed."
    words = str(error["msg"]).removeprefix("Value error, ")
    return f"The value cannot be used: {words[:1].lower()}{words[1:]}."


def _literals(field: Any) -> Iterator[str]:
    yield from _literals_in(field.annotation)


def _literals_in(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
        return
    for part in get_args(annotation):
        yield from _literals_in(part)
