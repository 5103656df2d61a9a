"""What the API answers when it has nothing to tell: RFC 9457, in every case."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, NotRequired

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from pydantic_core import to_json
from typing_extensions import TypedDict

CONTENT_TYPE = "application/problem+json"


class ParameterProblem(TypedDict):
    """One parameter that cannot be used, and what could stand in its place."""

    parameter: str
    message: str
    allowed: NotRequired[list[str]]


class ProblemData(TypedDict):
    """Why there is no answer (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: NotRequired[str]
    errors: NotRequired[list[ParameterProblem]]


class Problem(Exception):
    """Raised anywhere below a view of the API, and answered as it stands."""

    def __init__(
        self, status: int, detail: str = "", errors: Sequence[ParameterProblem] = ()
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors = HTTPStatus(status), detail, list(errors)

    def data(self) -> ProblemData:
        data: ProblemData = {
            "type": "about:blank",
            "title": self.status.phrase,
            "status": self.status.value,
        }
        if self.detail:
            data["detail"] = self.detail
        if self.errors:
            data["errors"] = self.errors
        return data

    def response(self) -> HttpResponse:
        # No cache may keep it: what is missing now may be published in a moment.
        headers = {"Cache-Control": "no-store"}
        return HttpResponse(to_json(self.data()), CONTENT_TYPE, self.status, headers=headers)


class NotFound(Problem):
    """The same words for what never was, for a draft and for what is private."""

    def __init__(self) -> None:
        super().__init__(404, "There is nothing published at this address.")


def not_found(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """A view for what has no address in the API."""
    return NotFound().response()


def is_asked(request: HttpRequest) -> bool:
    """Whether ``request`` is one to the API, for a host's own views of errors."""
    try:
        return request.path_info.startswith(reverse("delivery_api", args=[""]))
    except NoReverseMatch:  # a host may do without
        return False


def broken(request: HttpRequest) -> HttpResponse:
    """A view for what went wrong on our side: no word of why."""
    return Problem(500, "The answer could not be made. It has been noted.").response()
