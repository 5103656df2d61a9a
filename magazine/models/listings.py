"""What a magazine lists at addresses of its own: issues, contributors, keywords."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import re_path

from delivery.languages.alternates import Alternate, alternates_of
from delivery.listings.pagination import page_of
from delivery.page_base import PageBase
from magazine.archive import issues_by_year
from magazine.models.addresses import Kind, own_slug, route_to

if TYPE_CHECKING:
    from magazine.models.issues import IssueQuerySet

SLUG = r"(?P<slug>[-\w]+)/"


class ListingsMixin(PageBase):
    """The routes of a magazine; in another language's words there is no such address."""

    class Meta:
        abstract = True

    def issues(self) -> IssueQuerySet:
        raise NotImplementedError

    @re_path(route_to("archive"), name="archive")
    def archive(self, request: HttpRequest, word: str) -> HttpResponse:
        """All issues, by year."""
        self._refuse_foreign("archive", word)
        pages = page_of(request, self.issues())
        return self._listing(request, "archive", years=issues_by_year(pages), pages=pages)

    @re_path(route_to("contributors"), name="contributors")
    def contributors(self, request: HttpRequest, word: str) -> HttpResponse:
        """Everybody with something published, from A to Ö."""
        from magazine.people import contributors_by_letter

        self._refuse_foreign("contributors", word)
        return self._listing(request, "contributors", letters=contributors_by_letter(self))

    @re_path(route_to("contributors", SLUG), name="contributor")
    def contributor(self, request: HttpRequest, word: str, slug: str) -> HttpResponse:
        """What somebody has done in the magazine."""
        from magazine.people import contributor_context, contributor_or_404

        self._refuse_foreign("contributors", word)
        contributor = contributor_or_404(slug)
        context = contributor_context(self, contributor, request)
        return self._listing(request, "contributors", "contributor", f"{slug}/", **context)

    @re_path(route_to("topics"), name="keywords")
    def keywords(self, request: HttpRequest, word: str) -> HttpResponse:
        """Every keyword with something published, from A to Ö."""
        from magazine.topics import keywords_by_letter

        self._refuse_foreign("topics", word)
        return self._listing(request, "topics", "keywords", letters=keywords_by_letter(self))

    @re_path(route_to("topics", SLUG), name="keyword")
    def keyword(self, request: HttpRequest, word: str, slug: str) -> HttpResponse:
        """The articles about a subject."""
        from magazine.topics import keyword_context, keyword_or_404

        self._refuse_foreign("topics", word)
        context = keyword_context(self, keyword_or_404(slug), request)
        return self._listing(request, "topics", "keyword", f"{slug}/", **context)

    @property
    def archive_url(self) -> str:
        return self.address_of("archive")

    @property
    def contributors_url(self) -> str:
        return self.address_of("contributors")

    @property
    def keywords_url(self) -> str:
        return self.address_of("topics")

    def address_of(self, kind: Kind) -> str:
        """The address of a listing in this magazine's language."""
        return f"{self.url}{own_slug(kind, self.locale.language_code)}/"

    def _refuse_foreign(self, kind: Kind, word: str) -> None:
        if word != own_slug(kind, self.locale.language_code):
            raise Http404

    def _listing(
        self, request: HttpRequest, kind: Kind, template: str = "", rest: str = "", **context: Any
    ) -> HttpResponse:
        alternates = self.listing_alternates(request, kind, rest, context.get("languages"))
        about = {"magazine": self, "alternates": alternates, "listing_url": self.address_of(kind)}
        context = super().get_context(request) | about | context
        return TemplateResponse(request, f"magazine/{template or kind}.html", context)

    def listing_alternates(
        self, request: HttpRequest, kind: Kind, rest: str, languages: Container[str] | None
    ) -> list[Alternate]:
        """The same listing of the other editions; None where it would be empty."""
        return [
            replace(edition, url=self._alternate(edition, kind, rest, languages))
            for edition in alternates_of(self, request)
        ]

    def _alternate(
        self, edition: Alternate, kind: Kind, rest: str, languages: Container[str] | None
    ) -> str | None:
        if not edition.url or (languages is not None and edition.language not in languages):
            return None
        return f"{edition.url}{own_slug(kind, edition.language)}/{rest}"
