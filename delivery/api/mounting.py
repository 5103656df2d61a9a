"""The registered resources and endpoints as one API with a schema."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Router
from ninja.errors import ValidationError

from delivery.api.items import schema_of
from delivery.api.parameters import Parameters, refusal
from delivery.api.problems import NotFound, Problem
from delivery.api.registry import Endpoint, endpoints, resources
from delivery.api.resources import Resource
from delivery.api.views import (
    detail_parameters,
    detail_view,
    endpoint_view,
    list_parameters,
    list_schema,
    list_view,
)


def _told(request: HttpRequest, problem: Any) -> HttpResponse:
    response: HttpResponse = problem.response()
    return response


class ContentAPI(NinjaAPI):
    """Answers problems as problems, whatever raised them."""

    def __init__(self) -> None:
        super().__init__(
            title="Kudelma content delivery",
            version="1",
            description="Everything that is published, in every language, to be read.",
            urls_namespace="delivery_api_1",
            openapi_url=None,
            docs_url=None,
        )
        #: What each operation can be asked, by its name.
        self.parameters: dict[str, type[Parameters]] = {}
        self.add_exception_handler(Problem, _told)
        self.add_exception_handler(Http404, lambda request, error: NotFound().response())
        self.add_exception_handler(ValidationError, self._refuse)
        self.add_exception_handler(Exception, self._raise)

    def operation(
        self,
        router: Router | ContentAPI,
        path: str,
        name: str,
        model: type[Parameters],
        **told: Any,
    ) -> Any:
        """A decorator for the view of one operation."""
        self.parameters[name] = model
        return router.get(path, operation_id=name, url_name=name, **told)

    def _refuse(self, request: HttpRequest, error: Any) -> HttpResponse:
        if any(one["loc"][0] == "path" for one in error.errors):
            return NotFound().response()
        match = request.resolver_match
        model = self.parameters[match.url_name if match and match.url_name else ""]
        return refusal(request, error.errors, model).response()

    def _raise(self, request: HttpRequest, error: Any) -> HttpResponse:
        raise error


def build() -> ContentAPI:
    """The API of all that is registered by now."""
    api = ContentAPI()
    # First, since "current" could be an id of an issue.
    for one in endpoints():
        _add_endpoint(api, one)
    for resource in resources():
        _add_resource(api, resource)
    return api


def _add_endpoint(api: ContentAPI, one: Endpoint) -> None:
    told = {
        "response": one.schema,
        "summary": one.summary,
        "description": one.description,
        "tags": [one.path.partition("/")[0]],
    }
    name = f"get_{one.path.replace('/', '_')}"
    api.operation(api, f"/{one.path}", name, one.parameters, **told)(endpoint_view(one))


def _add_resource(api: ContentAPI, resource: Resource) -> None:
    router = Router(tags=[resource.name])
    words = " ".join((type(resource).__doc__ or "").split())
    in_list = {"response": list_schema(resource), "summary": f"Published {resource.name}"}
    alone = {"response": schema_of(resource.detail), "summary": f"One {resource.singular}"}
    model = list_parameters(resource)
    view = list_view(resource, model)
    api.operation(router, "/", f"list_{resource.name}", model, **in_list, description=words)(view)
    model = detail_parameters(resource)
    view = detail_view(resource, model)
    name = f"get_{resource.singular}"
    api.operation(router, "/{id}", name, model, **alone, description=words)(view)
    api.add_router(f"/{resource.name}", router)
