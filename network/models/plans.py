from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, facts, own, texts
from gallery.blocks import BODY, RunningTextBlock
from network import panels
from network.addresses import WebAddressField
from network.models.addresses import UnreservedSlugMixin
from network.models.projects import YEARS
from network.plans.standing import Standing, standing_in_words, standing_of
from network.years import YearsMixin


class PlanPage(YearsMixin, UnreservedSlugMixin, EditorialPageMixin, Page):
    """A plan, strategy or report of a network: its standing, its years, its substance."""

    class Kind(models.TextChoices):
        PLAN = "plan", _("Regional plan")
        STRATEGY = "strategy", _("Strategy")
        MINUTES = "minutes", _("Minutes")
        GUIDE = "guide", _("Guide")
        REPORT = "report", _("Report")

    class Status(models.TextChoices):
        """As somebody decided; what the calendar adds to it says ``standing``."""

        DRAFT = "draft", _("Draft")
        OPEN = "open", _("Open for comment")
        APPROVED = "approved", _("Approved")
        IN_FORCE = "in_force", _("In force")

    page_icon = "clipboard-list"
    page_description = _("A plan or other document: its status, years, summary and file.")
    parent_page_types = ["network.NetworkPage"]
    subpage_types: list[str] = []
    template = "network/plan_page.html"
    summary_source = "lead"

    # Text
    lead = models.TextField(_("lead"), blank=True, help_text=_("What it is about, in brief."))
    body = StreamField(
        RunningTextBlock(BODY),
        verbose_name=_("summary"),
        blank=True,
        help_text=_("The substance as a page, for those who cannot read the file."),
    )
    # Facts
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PLAN)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.IN_FORCE)
    start_year = models.PositiveSmallIntegerField(
        _("first year"), null=True, blank=True, validators=YEARS
    )
    end_year = models.PositiveSmallIntegerField(
        _("last year"),
        null=True,
        blank=True,
        validators=YEARS,
        help_text=_("After it the plan is shown as ended."),
    )
    comments_until = models.DateField(_("open for comment until"), null=True, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approved_by = models.CharField(
        _("approved by"), max_length=255, blank=True, help_text=_("The body that decided.")
    )
    superseded_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("superseded by"),
    )
    # Each language edition's own
    attachment = models.ForeignKey(
        "gallery.Attachment",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("file"),
    )
    website = WebAddressField(
        _("address elsewhere"), blank=True, help_text=_("Where the document is to be found.")
    )

    shared_fields = (
        "kind",
        "status",
        "start_year",
        "end_year",
        "comments_until",
        "approved_on",
        "approved_by",
        "superseded_by",
    )
    own_fields = ("attachment", "website")
    override_translatable_fields = [
        *PAGE_FIELDS,
        *texts("lead", "body"),
        *facts(shared_fields),
        *own(*own_fields),
    ]

    content_panels = panels.PLAN
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")

    @property
    def standing(self) -> Standing:
        """How things stand today."""
        return standing_of(self, timezone.localdate())

    @property
    def standing_words(self) -> str:
        """What readers are told of it; "" for minutes and the like, which need no force."""
        is_paper = self.kind in {self.Kind.MINUTES, self.Kind.GUIDE, self.Kind.REPORT}
        if is_paper and self.standing in {Standing.APPROVED, Standing.IN_FORCE}:
            return ""
        return standing_in_words(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from network.plans.page import plan_context

        return plan_context(self, super().get_context(request, *args, **kwargs))
