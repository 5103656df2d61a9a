from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.search import index

from delivery.languages.texts import LanguageText, TextsMixin
from editorial.visible import VisibleWordsForm
from network.choice_sets import ChoiceSetField
from network.models.organisations import Field, Organisation
from network.names import last_word_first


class PersonQuerySet(models.QuerySet):
    def consenting(self, day: date | None = None) -> PersonQuerySet:
        """Those who have allowed, and not taken back, that their entry is published."""
        valid = Consent.objects.valid(day).filter(person=OuterRef("pk"))
        return self.filter(Exists(valid))


class Person(TextsMixin, index.Indexed, ClusterableModel):
    """Somebody who works with culture and wellbeing. The only place for contact details.

    Nothing of a person stands in a page, a block or a revision: erased here, it is gone.
    """

    base_form_class = VisibleWordsForm

    name = models.CharField(_("name"), max_length=255)
    sort_name = models.CharField(
        _("sorted as"),
        max_length=255,
        blank=True,
        help_text=_("Where the name stands in the alphabet. Empty: by its last word."),
    )
    organisation = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("organisation"),
    )
    fields = ChoiceSetField(_("fields of work"), choices=Field.choices)
    municipality = models.CharField(_("municipality"), max_length=100, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=40, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    #: Translation key of the network whose coordinator keeps this record; None: the office.
    kept_by = models.UUIDField(null=True, blank=True, editable=False, db_index=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("sort_name"),
        FieldPanel("organisation"),
        FieldPanel("fields"),
        FieldPanel("municipality"),
        FieldRowPanel([FieldPanel("email"), FieldPanel("telephone")]),
        InlinePanel("texts", label=_("Text"), heading=_("Texts by language")),
        InlinePanel("consents", label=_("Consent"), heading=_("Consents")),
    ]
    # Neither address nor number: a search must not find what a page does not show.
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def sorted_as(self) -> str:
        """What an alphabetical list goes by: the last word of a name first."""
        return self.sort_name or last_word_first(self.name)


class PersonText(LanguageText):
    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="texts")
    job_title = models.CharField(pgettext_lazy("of a person", "title"), max_length=255, blank=True)
    description = models.TextField(_("description"), blank=True)

    class Meta:
        unique_together = [("person", "language")]

    def __str__(self) -> str:
        return self.job_title


class ConsentQuerySet(models.QuerySet):
    def valid(self, day: date | None = None) -> ConsentQuerySet:
        """Given, not withdrawn, and not older than was agreed."""
        day = day or timezone.localdate()
        in_time = Q(valid_until=None) | Q(valid_until__gte=day)
        return self.filter(in_time, given_on__lte=day, withdrawn_on=None)


class Consent(models.Model):
    """What a person has allowed to be published, when, and how they said so."""

    class Scope(models.TextChoices):
        """The name is published with every consent."""

        ORGANISATION = "organisation", _("Title and organisation")
        DESCRIPTION = "description", _("Description")
        EMAIL = "email", _("E-mail")
        TELEPHONE = "telephone", _("Telephone")

    class Means(models.TextChoices):
        FORM = "form", _("On the form of this site")
        EMAIL = "email", _("By e-mail")
        PAPER = "paper", _("On paper")
        ORALLY = "orally", _("Orally")

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="consents")
    scope = ChoiceSetField(_("may be published beside the name"), choices=Scope.choices)
    given_on = models.DateField(_("given on"), default=timezone.localdate)
    means = models.CharField(_("given how"), max_length=12, choices=Means, default=Means.EMAIL)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name=_("recorded by"),
    )
    valid_until = models.DateField(
        _("ask again after"),
        null=True,
        blank=True,
        help_text=_("After this day the entry is not shown until there is a new consent."),
    )
    withdrawn_on = models.DateField(
        _("withdrawn on"),
        null=True,
        blank=True,
        help_text=_("From then on nothing of the entry is shown."),
    )

    panels = [
        FieldPanel("scope"),
        FieldRowPanel([FieldPanel("given_on"), FieldPanel("means")]),
        FieldRowPanel([FieldPanel("valid_until"), FieldPanel("withdrawn_on")]),
    ]

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.given_on}"

    def clean(self) -> None:
        """Days in an order that can be, and nothing written down that is yet to happen."""
        wrong: dict[str, Any] = {}
        for name in ("given_on", "withdrawn_on"):
            if (day := getattr(self, name)) and day > timezone.localdate():
                wrong[name] = _("This day is in the future.")
        for name in ("valid_until", "withdrawn_on"):
            day = getattr(self, name)
            if day and self.given_on and day < self.given_on:
                wrong[name] = _("This is before the consent was given.")
        if wrong:
            raise ValidationError(wrong)
