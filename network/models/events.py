from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, facts, texts
from gallery.blocks import BODY, RunningTextBlock
from network import panels
from network.addresses import WebAddressField
from network.choice_sets import ChoiceSetField
from network.models.addresses import UnreservedSlugMixin
from network.models.networks import LANGUAGES
from network.models.organisations import Organisation


class Audience(models.TextChoices):
    EVERYONE = "everyone", _("Everyone")
    STAFF = "staff", _("Professionals and staff")
    OLDER = "older", _("Older people")
    MENTAL_HEALTH = "mental_health", _("Mental health rehabilitees")
    SUBSTANCE = "substance", _("Substance abuse rehabilitees")
    SPECIAL_NEEDS = "special_needs", _("Children and young people with special needs")
    FAMILIES = "families", _("Families")
    YOUNG = "young", _("Young people")
    UNEMPLOYED = "unemployed", _("Unemployed people")
    CARERS = "carers", _("Carers")


class PlaceFeature(models.TextChoices):
    """What makes a place accessible."""

    STEP_FREE = "step_free", _("Step-free access")
    TOILET = "toilet", _("Accessible toilet")
    INDUCTION_LOOP = "induction_loop", _("Induction loop")
    QUIET_ROOM = "quiet_room", _("Quiet room")
    SIGN_LANGUAGE = "sign_language", _("Sign language interpreting")
    CAPTIONING = "captioning", _("Live captioning")
    ASSISTANT_FREE = "assistant_free", _("Free entry for a personal assistant")


class EventPage(UnreservedSlugMixin, EditorialPageMixin, RoutablePageMixin, Page):
    """Something people come to, once or many times. When, its occurrences tell."""

    class Kind(models.TextChoices):
        EVENT = "event", _("Event")
        MEETING = "meeting", _("Network meeting")
        TRAINING = "training", _("Training")

    class Mode(models.TextChoices):
        """schema.org ``eventAttendanceMode``."""

        ON_SITE = "on_site", _("On site")
        ONLINE = "online", _("Online")
        HYBRID = "hybrid", _("On site and online")

    page_icon = "date"
    page_description = _("An event, training or meeting, with all its times.")
    parent_page_types = ["network.NetworkPage"]
    subpage_types: list[str] = []
    template = "network/event_page.html"
    summary_source = "lead"

    # Text
    lead = models.TextField(_("lead"), blank=True, help_text=_("What it is, in brief."))
    body = StreamField(RunningTextBlock(BODY), verbose_name=_("description"), blank=True)
    place_notes = models.TextField(
        _("getting there and accessibility"),
        blank=True,
        help_text=_("The entrance, the lift, parking, whom to ask for help."),
    )
    price = models.CharField(
        _("price"), max_length=255, blank=True, help_text=_("In words: 5 €, students free.")
    )
    # Facts
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.EVENT)
    audience = ChoiceSetField(_("audience"), choices=Audience.choices)
    mode = models.CharField(_("attendance"), max_length=12, choices=Mode, default=Mode.ON_SITE)
    place = models.CharField(
        _("place"), max_length=255, blank=True, help_text=_("Name and address.")
    )
    municipality = models.CharField(_("municipality"), max_length=100, blank=True)
    place_features = ChoiceSetField(
        pgettext_lazy("of a place", "accessibility"), choices=PlaceFeature.choices
    )
    online_url = WebAddressField(_("address for taking part online"), blank=True)
    languages = ChoiceSetField(_("languages"), choices=LANGUAGES)
    is_free = models.BooleanField(_("free of charge"), default=True)
    organiser = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organiser"),
    )
    enrolment_url = WebAddressField(_("address for enrolment"), blank=True)
    enrolment_from = models.DateField(_("enrolment opens"), null=True, blank=True)
    enrolment_until = models.DateField(_("enrolment closes"), null=True, blank=True)
    picture = models.ForeignKey(
        "gallery.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )

    shared_fields = (
        "kind",
        "audience",
        "mode",
        "place",
        "municipality",
        "place_features",
        "online_url",
        "languages",
        "is_free",
        "organiser",
        "enrolment_url",
        "enrolment_from",
        "enrolment_until",
        "picture",
    )
    override_translatable_fields = [
        *PAGE_FIELDS,
        *texts("lead", "body", "place_notes", "price"),
        *facts(shared_fields),
    ]

    content_panels = panels.EVENT
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from network.events.page import event_context

        return event_context(self, super().get_context(request, *args, **kwargs))

    @property
    def calendar_url(self) -> str:
        """The address of the event's times for calendar programs."""
        return f"{self.url}calendar.ics"
