from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import LanguageText, TextsMixin


class Region(TextsMixin, models.Model):
    """One of the 19 regions of Finland, by its code at Statistics Finland.

    The code is text: "01" keeps its zero. ISO 3166-2:FI numbers the regions otherwise.
    """

    code = models.CharField(_("code"), max_length=2, unique=True)

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the active language. Reads ``texts``: prefetch it."""
        return self.words("name") or self.code

    @property
    def in_region(self) -> str:
        """ "Lapissa", "Pirkanmaalla": the form that a sentence wants; never glued together."""
        return self.words("locative") or self.name


class RegionText(LanguageText):
    region = models.ForeignKey(Region, models.CASCADE, related_name="texts")
    name = models.CharField(_("name"), max_length=100)
    locative = models.CharField(_("in the region"), max_length=100, blank=True)

    class Meta:
        unique_together = [("region", "language")]

    def __str__(self) -> str:
        return self.name
