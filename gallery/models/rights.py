"""Whose a picture is, what allows its use, and until when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gallery.licences import Licence


class People(models.TextChoices):
    """Whether somebody can be recognised; "" while nobody has looked."""

    NONE = "no", gettext_lazy("no")
    RECOGNISABLE = "yes", gettext_lazy("yes")
    CHILDREN = "children", gettext_lazy("yes, children too")


def not_withheld() -> models.Q:
    """For pictures whose permission and consent hold today: the same rule as ``is_withheld``."""
    today = timezone.localdate()
    return (
        models.Q(consent_withdrawn_at=None)
        & (models.Q(consent_until=None) | models.Q(consent_until__gte=today))
        & (models.Q(permission_until=None) | models.Q(permission_until__gte=today))
    )


class RightsMixin(models.Model):
    """The rights of one picture. Dates are the last day on which they hold, in local time."""

    credit = models.CharField(
        gettext_lazy("credit"),
        max_length=255,
        blank=True,
        help_text=gettext_lazy("Who made it, as printed beside the picture: “Maija Esimerkki”."),
    )
    rights_holder = models.CharField(
        gettext_lazy("rights holder"),
        max_length=255,
        blank=True,
        help_text=gettext_lazy("When it is somebody else than the one credited."),
    )
    license = models.CharField(
        gettext_lazy("licence"), max_length=40, choices=Licence.grouped, blank=True
    )
    source_url = models.URLField(gettext_lazy("address of the source"), blank=True)
    permission_until = models.DateField(
        gettext_lazy("permission until"),
        null=True,
        blank=True,
        help_text=gettext_lazy(
            "The last day on which the picture may be shown. Afterwards readers see a notice in "
            "its place. Empty: for good."
        ),
    )
    people_recognisable = models.CharField(
        gettext_lazy("recognisable people"),
        max_length=10,
        choices=People,
        blank=True,
        help_text=gettext_lazy("Whether somebody can be recognised in the picture."),
    )
    consent_reference = models.CharField(
        gettext_lazy("consent"),
        max_length=255,
        blank=True,
        help_text=gettext_lazy(
            "Where the consent of the people in the picture is kept: “Folder 12, 3 May 2026”. No "
            "names here."
        ),
    )
    consent_until = models.DateField(
        gettext_lazy("consent until"),
        null=True,
        blank=True,
        help_text=gettext_lazy(
            "The last day on which the consent holds. Afterwards readers see a notice in the "
            "place of the picture. Empty: until it is withdrawn."
        ),
    )
    consent_withdrawn_at = models.DateTimeField(
        gettext_lazy("consent withdrawn"), null=True, blank=True, editable=False
    )

    class Meta:
        abstract = True

    @property
    def licence(self) -> Licence | None:
        """The licence as a choice with label and address, None when nobody has chosen."""
        return Licence(self.license) if self.license else None

    @property
    def credit_line(self) -> str:
        """What readers see beside the picture: "Kuva: Nimi"; "" without a credit."""
        return _("Picture: %(name)s") % {"name": self.credit} if self.credit else ""

    @property
    def needs_consent(self) -> bool:
        return self.people_recognisable in {People.RECOGNISABLE, People.CHILDREN}

    @property
    def has_consent(self) -> bool:
        """Whether a consent is on record and holds today."""
        return bool(self.consent_reference) and not self.consent_has_ended

    @property
    def consent_has_ended(self) -> bool:
        return self.consent_withdrawn_at is not None or _is_over(self.consent_until)

    @property
    def permission_has_ended(self) -> bool:
        return _is_over(self.permission_until)

    @property
    def is_withheld(self) -> bool:
        """Whether readers see a notice instead, on every page and at once."""
        return self.consent_has_ended or self.permission_has_ended

    @property
    def is_shown(self) -> bool:
        """For places that can do without a picture, where a notice would help nobody."""
        return not self.is_withheld


def _is_over(until: date | Any) -> bool:
    return until is not None and until < timezone.localdate()
