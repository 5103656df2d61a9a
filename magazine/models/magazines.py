from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page
from wagtail.search import index

from editorial.models import EditorialPageMixin
from editorial.panels import SharedPanel
from editorial.translation.fields import PAGE_FIELDS, facts, own, texts
from magazine.archive import issues_by_year

if TYPE_CHECKING:
    from magazine.models.issues import IssuePage

#: Slugs under a magazine that belong to its own addresses, by language.
ARCHIVE_SLUGS = {"fi": "arkisto", "en": "archive"}
RESERVED_SLUGS = frozenset(
    {"arkisto", "tekijat", "aiheet", "archive", "contributors", "topics"}
)


class MagazinePage(EditorialPageMixin, RoutablePageMixin, Page):
    """A periodical: issues that come out, and sections that stand."""

    page_description = _("A magazine with numbered issues and standing sections.")
    subpage_types = ["magazine.IssuePage", "magazine.SectionPage"]
    template = "magazine/magazine_page.html"

    # Text
    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    description = models.TextField(_("description"), blank=True)
    # Facts
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    frequency = models.PositiveSmallIntegerField(
        _("issues a year"), null=True, blank=True
    )
    pinned_issue = models.ForeignKey(
        "magazine.IssuePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pinned as the current issue"),
        help_text=_("Empty: the newest published regular issue is the current one."),
    )
    # Each language edition's own
    issn = models.CharField(
        _("ISSN"), max_length=9, blank=True, help_text=_("Of this language edition.")
    )

    shared_fields = ("publisher", "frequency", "pinned_issue")
    own_fields = ("issn",)
    override_translatable_fields = [
        *PAGE_FIELDS,
        *texts("subtitle", "description"),
        *facts(shared_fields),
        *own(*own_fields),
    ]

    content_panels = [
        *Page.content_panels,
        FieldPanel("subtitle"),
        FieldPanel("description"),
        FieldPanel("issn"),
        SharedPanel(
            [FieldPanel("publisher"), FieldPanel("frequency"), FieldPanel("pinned_issue")],
            heading=_("The same in every language"),
        ),
    ]
    search_fields = [*Page.search_fields, index.SearchField("description")]

    class Meta:
        verbose_name = _("magazine")
        verbose_name_plural = _("magazines")

    def issues(self) -> models.QuerySet[IssuePage]:
        """The published issues in this language, newest first."""
        from magazine.models.issues import IssuePage

        return IssuePage.objects.child_of(self).live().newest_first()

    def current_issue(self) -> IssuePage | None:
        """The pinned issue in this language, else the newest published regular one."""
        issues = self.issues()
        if self.pinned_issue:
            pinned = issues.filter(translation_key=self.pinned_issue.translation_key).first()
            if pinned:
                return pinned
        return issues.filter(is_special=False).first()

    @property
    def archive_url(self) -> str:
        """The address of the archive in this magazine's language."""
        slug = ARCHIVE_SLUGS.get(self.locale.language_code, ARCHIVE_SLUGS["en"])
        return f"{self.url}{slug}/"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from magazine.contents import contents_of, sections_of

        context = super().get_context(request, *args, **kwargs)
        current = self.current_issue()
        context["current_issue"] = current
        context["contents"] = contents_of(current) if current else []
        context["sections"] = sections_of(self)
        context["recent_issues"] = self.issues()[:4]
        return context

    @path("arkisto/", name="archive_fi")
    @path("archive/", name="archive_en")
    def archive(self, request: HttpRequest) -> HttpResponse:
        """All issues, by year."""
        if request.path.rstrip("/").rsplit("/", 1)[-1] != self.archive_url.rstrip("/").rsplit("/", 1)[-1]:
            raise Http404
        return self.render(
            request,
            template="magazine/archive.html",
            context_overrides={"years": issues_by_year(self.issues())},
        )
