from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Case, Q, Subquery, When
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page
from wagtail.search import index

from delivery.addresses.visibility import readable
from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, facts, own, texts
from magazine import panels
from magazine.front import front_of
from magazine.models.listings import ListingsMixin
from magazine.models.running_order import OrderedCopyMixin

if TYPE_CHECKING:
    from magazine.models.issues import IssuePage, IssueQuerySet


class MagazinePage(OrderedCopyMixin, ListingsMixin, EditorialPageMixin, RoutablePageMixin, Page):
    """A periodical: issues that come out, and sections that stand."""

    page_icon = "magazine"
    page_description = _("A magazine with numbered issues and standing sections.")
    subpage_types = ["magazine.IssuePage", "magazine.SectionPage"]
    template = "magazine/magazine_page.html"
    summary_source = "description"

    # Text
    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    description = models.TextField(_("description"), blank=True)
    # Facts
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    frequency = models.PositiveSmallIntegerField(_("issues a year"), null=True, blank=True)
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

    content_panels = panels.MAGAZINE
    search_fields = [*Page.search_fields, index.SearchField("description")]

    class Meta:
        verbose_name = _("magazine")
        verbose_name_plural = _("magazines")

    def issues(self) -> IssueQuerySet:
        """The published issues in this language, newest first."""
        from magazine.models.issues import IssuePage

        return readable(IssuePage.objects.filter(Q(path__within=self.path))).newest_first()

    def current_issue(self) -> IssuePage | None:
        """The pinned issue in this language, else the newest published regular one."""
        return self.ranked_issues().first()

    def ranked_issues(self) -> IssueQuerySet:
        """Those that may be the current one, the current one first."""
        from magazine.models.issues import IssuePage

        pinned = IssuePage.objects.filter(pk=self.pinned_issue_id or 0).values("translation_key")
        is_pinned = Case(When(translation_key=Subquery(pinned), then=True), default=False)
        issues = self.issues().annotate(is_pinned=is_pinned)
        eligible = issues.filter(Q(is_pinned=True) | Q(is_special=False))
        return eligible.order_by("-is_pinned", "-year", "-sort_key")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | front_of(self)
