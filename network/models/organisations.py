from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.search import index

from delivery.languages.texts import LanguageText, TextsMixin
from editorial.visible import VisibleWordsForm
from network.addresses import WebAddressField
from network.choice_sets import ChoiceSetField


class Field(models.TextChoices):
    """What organisations and people work with."""

    ARTS = "arts", _("Arts")
    CULTURE = "culture", _("Culture")
    SOCIAL = "social", _("Social services")
    HEALTH = "health", _("Health care")
    WELLBEING = "wellbeing", _("Wellbeing")
    EDUCATION = "education", _("Education")


class Organisation(TextsMixin, index.Indexed, ClusterableModel):
    """A body that belongs to networks, leads projects or pays for them. No personal data."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("Municipality")
        COUNTY = "county", _("Wellbeing services county")
        ASSOCIATION = "association", _("Association")
        COMPANY = "company", _("Company")
        EDUCATION = "education", _("Educational institution")
        FOUNDATION = "foundation", _("Foundation")
        PARISH = "parish", _("Parish")
        STATE = "state", _("State authority")
        OTHER = "other", pgettext_lazy("kind of organisation", "Other")

    base_form_class = VisibleWordsForm

    name = models.CharField(_("name"), max_length=255)
    kind = models.CharField(_("type"), max_length=20, choices=Kind, default=Kind.OTHER)
    fields = ChoiceSetField(_("fields of work"), choices=Field.choices)
    municipality = models.CharField(
        _("municipality"), max_length=100, blank=True, help_text=_("Where it is, such as Kotka.")
    )
    url = WebAddressField(_("website"), blank=True)
    logo = models.ForeignKey(
        "gallery.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
    )
    #: Translation key of the network whose coordinator made this record; None: the office.
    kept_by = models.UUIDField(null=True, blank=True, editable=False, db_index=True)

    panels = [
        FieldPanel("name", help_text=_("As it calls itself in Finnish.")),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("municipality")]),
        FieldPanel("fields"),
        FieldPanel("url"),
        FieldPanel("logo"),
        InlinePanel("texts", label=_("Text"), heading=_("Texts by language")),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("municipality"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The name in the active language, else its own. Reads ``texts``.

        As ``network.names.title_here`` has it: a text without a name has "the same as above".
        """
        return self.words_here("name") or self.name


class OrganisationText(LanguageText):
    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="texts")
    name = models.CharField(
        _("name"), max_length=255, blank=True, help_text=_("Empty: the same as above.")
    )
    description = models.TextField(_("description"), blank=True)

    class Meta:
        unique_together = [("organisation", "language")]

    def __str__(self) -> str:
        return self.name or self.description
