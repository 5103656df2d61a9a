from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from delivery.ordered import OrderedRow
from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, facts, texts
from gallery.blocks import BODY, RunningTextBlock
from network import panels
from network.addresses import WebAddressField
from network.models.addresses import UnreservedSlugMixin
from network.models.organisations import Organisation
from network.models.regions import Region
from network.years import YearsMixin

YEARS = [MinValueValidator(1900), MaxValueValidator(2199)]


class ProjectPage(YearsMixin, UnreservedSlugMixin, EditorialPageMixin, Page):
    """Something a network does or did for some years, with somebody's money."""

    page_icon = "form"
    page_description = _("A project: its years, funders, partners and results.")
    parent_page_types = ["network.NetworkPage"]
    subpage_types: list[str] = []
    template = "network/project_page.html"
    summary_source = "lead"

    # Text
    lead = models.TextField(_("lead"), blank=True, help_text=_("What it is about, in brief."))
    body = StreamField(RunningTextBlock(BODY), verbose_name=_("actions and results"), blank=True)
    # Facts
    start_year = models.PositiveSmallIntegerField(
        _("first year"), null=True, blank=True, validators=YEARS
    )
    end_year = models.PositiveSmallIntegerField(
        _("last year"),
        null=True,
        blank=True,
        validators=YEARS,
        help_text=_("Empty: it goes on."),
    )
    lead_organisation = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead organisation"),
    )
    website = WebAddressField(_("website"), blank=True)
    picture = models.ForeignKey(
        "gallery.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )

    shared_fields = (
        "start_year",
        "end_year",
        "lead_organisation",
        "website",
        "picture",
        "funders",
        "partners",
        "regions",
        "other_networks",
    )
    override_translatable_fields = [*PAGE_FIELDS, *texts("lead", "body"), *facts(shared_fields)]

    content_panels = panels.PROJECT
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from network.projects.page import project_context

        return project_context(self, super().get_context(request, *args, **kwargs))


class ProjectFunder(OrderedRow):
    """Who pays: one of those everybody knows, or an organisation."""

    class Programme(models.TextChoices):
        ESF = "esf", _("European Social Fund (ESF+)")
        ERDF = "erdf", _("European Regional Development Fund (ERDF)")
        MINEDU = "okm", _("Ministry of Education and Culture")
        STM = "stm", _("Ministry of Social Affairs and Health")
        STEA = "stea", _("Funding Centre for Social Welfare and Health Organisations (STEA)")
        TAIKE = "taike", _("Arts Promotion Centre Finland (Taike)")
        SKR = "skr", _("Finnish Cultural Foundation")
        OWN = "own", _("Own funding")

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="funders")
    programme = models.CharField(_("funder"), max_length=12, choices=Programme, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("or an organisation"),
    )

    panels = [FieldRowPanel([FieldPanel("programme"), FieldPanel("organisation")])]

    class Meta(OrderedRow.Meta):
        constraints = [
            models.CheckConstraint(
                condition=(models.Q(programme="") ^ models.Q(organisation=None)),
                name="network_one_funder_a_row",
                violation_error_message=_("Choose either a funder or an organisation."),
            )
        ]

    def __str__(self) -> str:
        return self.get_programme_display() or str(self.organisation)


class ProjectPartner(OrderedRow):
    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="+", verbose_name=_("organisation")
    )

    panels = [FieldPanel("organisation")]

    def __str__(self) -> str:
        return f"{self.organisation}"


class ProjectRegion(OrderedRow):
    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="regions")
    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name=_("region"))

    panels = [FieldPanel("region")]

    def __str__(self) -> str:
        return f"{self.region_id}"


class ProjectNetwork(OrderedRow):
    """Another network that takes part; compared by translation key."""

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="other_networks")
    network = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")

    panels = [PageChooserPanel("network", "network.NetworkPage", heading=_("Network"))]

    def __str__(self) -> str:
        return f"{self.network_id}"
