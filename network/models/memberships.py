"""Who belongs to a network and who speaks for it: rows for all languages at once.

Keyed by the network's ``translation_key`` and kept outside revisions, so that an old text
brings nobody back. They are edited in views of their own and effective at once.
"""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.models.organisations import Organisation
from network.models.people import Person


class PeriodQuerySet(models.QuerySet):
    def today(self, day: date | None = None) -> PeriodQuerySet:
        """What is valid on ``day``: begun, if it says when, and not over."""
        day = day or timezone.localdate()
        return self.not_over(day).filter(Q(valid_from=None) | Q(valid_from__lte=day))

    def not_over(self, day: date | None = None) -> PeriodQuerySet:
        """With what begins later."""
        day = day or timezone.localdate()
        return self.filter(Q(valid_until=None) | Q(valid_until__gte=day))


class Period(models.Model):
    """From a day until a day, both included; without one, open."""

    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_until = models.DateField(_("until"), null=True, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None)
                | Q(valid_until=None)
                | Q(valid_until__gte=models.F("valid_from")),
                name="%(app_label)s_%(class)s_ends_after_it_begins",
                violation_error_message=_("This ends before it begins."),
            )
        ]


class ContactPeriod(Period):
    """Who answers for a network, and as what. Readers see those of today."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", _("Coordinator")
        CONTACT = "contact", _("Contact person")

    network_key = models.UUIDField(db_index=True)
    person = models.ForeignKey(
        Person, models.CASCADE, related_name="contact_periods", verbose_name=_("person")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.CONTACT)

    class Meta(Period.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        # The coordinator, of whose role the word comes later in the alphabet, first.
        ordering = ["-role", "valid_from", "pk"]

    def __str__(self) -> str:
        return f"{self.person}"


class Membership(Period):
    """An organisation or a person in a network."""

    network_key = models.UUIDField(db_index=True)
    organisation = models.ForeignKey(
        Organisation,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("organisation"),
    )
    person = models.ForeignKey(
        Person,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("person"),
    )

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["pk"]
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=Q(organisation=None) ^ Q(person=None),
                name="network_member_is_organisation_or_person",
                violation_error_message=_("Choose either an organisation or a person."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation or self.person}"
