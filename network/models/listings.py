"""What an index and a network list at addresses of their own."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import re_path

from delivery.page_base import PageBase
from network.models.addresses import Kind, address_of, alternates_under, refuse_foreign, route_to


class ListingMixin(PageBase):
    """A page with lists at routes; in another language's words there is no such address."""

    class Meta:
        abstract = True

    def listing(self, request: HttpRequest, kind: Kind, context: dict[str, Any]) -> HttpResponse:
        """The list ``kind`` with the page's own context and what the list says."""
        about: dict[str, Any] = {"listing_url": address_of(self, kind)}
        if "alternates" not in context:
            wanted = context.get("wanted")
            query = wanted.query if wanted else ""
            about["alternates"] = alternates_under(self, kind, request, query)
        # Not what the page itself shows: that would be asked for in vain.
        frame = super().get_context(request)
        return TemplateResponse(request, f"network/{kind}.html", frame | about | context)


class DirectoryMixin(ListingMixin):
    """The directory of an index."""

    class Meta:
        abstract = True

    @re_path(route_to("directory"), name="directory")
    def directory(self, request: HttpRequest, word: str) -> HttpResponse:
        """Organisations, and the people who have allowed it, from A to Ö."""
        from network.directory.listing import directory_context

        refuse_foreign(self, "directory", word)
        index = cast(Any, self)
        return self.listing(request, "directory", directory_context(index, request))


class ProjectsAndPlansMixin(ListingMixin):
    """All projects and all plans of a network."""

    class Meta:
        abstract = True

    @re_path(route_to("projects"), name="projects")
    def projects(self, request: HttpRequest, word: str) -> HttpResponse:
        """Along the years or as a table, by funder."""
        from network.projects.listing import projects_context

        refuse_foreign(self, "projects", word)
        return self.listing(request, "projects", projects_context(cast(Any, self), request))

    @re_path(route_to("plans"), name="plans")
    def plans(self, request: HttpRequest, word: str) -> HttpResponse:
        """What holds today, and what is over."""
        from network.plans.listing import plans_context

        refuse_foreign(self, "plans", word)
        return self.listing(request, "plans", plans_context(cast(Any, self), request))
