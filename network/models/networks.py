from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from delivery.languages.texts import content_languages
from delivery.ordered import OrderedRow
from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, facts, texts
from gallery.blocks import BODY, RunningTextBlock
from network import panels
from network.addresses import WebAddressField
from network.choice_sets import ChoiceSetField
from network.models.addresses import UnreservedSlugMixin
from network.models.event_routes import EventRoutesMixin
from network.models.listings import ProjectsAndPlansMixin
from network.models.regions import Region

#: What is spoken in networks and at events; content is written in fewer.
LANGUAGES = [
    ("fi", _("Finnish")),
    ("sv", _("Swedish")),
    ("en", _("English")),
    ("se", _("Northern Sámi")),
    ("fse", _("Finnish sign language")),
    ("ru", _("Russian")),
    ("uk", _("Ukrainian")),
    ("ar", _("Arabic")),
    ("so", _("Somali")),
]


class NetworkPage(
    UnreservedSlugMixin,
    EventRoutesMixin,
    ProjectsAndPlansMixin,
    EditorialPageMixin,
    RoutablePageMixin,
    Page,
):
    """People who work with arts, health and social services in one or more regions."""

    class Openness(models.TextChoices):
        OPEN = "open", _("Open to everybody interested")
        BY_INVITATION = "invitation", _("By invitation")
        CLOSED = "closed", _("Closed")

    page_icon = "group"
    page_description = _("A network: its background, actions, people, projects and events.")
    parent_page_types = ["network.NetworkIndexPage"]
    subpage_types = ["network.EventPage", "network.ProjectPage", "network.PlanPage"]
    template = "network/network_page.html"
    summary_source = "lead"

    # Text
    lead = models.TextField(_("lead"), blank=True, help_text=_("What the network is, in brief."))
    background = StreamField(RunningTextBlock(BODY), verbose_name=_("background"), blank=True)
    actions = StreamField(RunningTextBlock(BODY), verbose_name=_("actions"), blank=True)
    joining = models.TextField(
        _("how to join"), blank=True, help_text=_("Whom the network welcomes, in a few sentences.")
    )
    # Facts
    openness = models.CharField(
        _("who may join"), max_length=12, choices=Openness, default=Openness.OPEN
    )
    languages = ChoiceSetField(_("working languages"), choices=LANGUAGES)
    founded = models.PositiveSmallIntegerField(
        _("founded in"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1900), MaxValueValidator(2199)],
    )
    term = models.CharField(
        _("term of office"), max_length=60, blank=True, help_text=_("Such as 2025–2027.")
    )
    picture = models.ForeignKey(
        "gallery.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    reviewed_on = models.DateField(
        _("last reviewed"),
        null=True,
        blank=True,
        help_text=_("Readers see it. The coordinator is reminded when it is long ago."),
    )

    shared_fields = (
        "openness",
        "languages",
        "founded",
        "term",
        "picture",
        "reviewed_on",
        "regions",
        "links",
    )
    override_translatable_fields = [
        *PAGE_FIELDS,
        *texts("lead", "background", "actions", "joining"),
        *facts(shared_fields),
    ]

    content_panels = panels.NETWORK
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead"),
        index.SearchField("background"),
        index.SearchField("actions"),
    ]

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from network.networks.page import network_context

        return network_context(self, super().get_context(request, *args, **kwargs))


class NetworkRegion(OrderedRow):
    page = ParentalKey(NetworkPage, on_delete=models.CASCADE, related_name="regions")
    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name=_("region"))

    panels = [FieldPanel("region")]

    class Meta(OrderedRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "region"], name="network_region_once")
        ]

    def __str__(self) -> str:
        return f"{self.region_id}"


class NetworkLink(OrderedRow):
    """Where else the network is to be found. Some have a name and no address to go to."""

    class Kind(models.TextChoices):
        WEBSITE = "website", _("Website")
        FACEBOOK = "facebook", "Facebook"
        INSTAGRAM = "instagram", "Instagram"
        LINKEDIN = "linkedin", "LinkedIn"
        YOUTUBE = "youtube", "YouTube"
        ARTICLE = "article", _("Article")
        OTHER = "other", _("Other link")

    page = ParentalKey(NetworkPage, on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.WEBSITE)
    label = models.CharField(
        _("name"), max_length=255, help_text=_("The name of the page or group, in its language.")
    )
    language = models.CharField(_("language"), max_length=12, choices=content_languages, blank=True)
    url = WebAddressField(
        _("address"), blank=True, help_text=_("Empty: the name stands without a link.")
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("language")]),
        FieldPanel("label"),
        FieldPanel("url"),
    ]

    def __str__(self) -> str:
        return self.label
