"""The work of art that a picture shows."""

from __future__ import annotations

from django.db import models
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class ArtworkMixin(models.Model):
    """A work of art: all of it empty for a picture that shows none."""

    artwork_title = models.CharField(
        gettext_lazy("work shown"),
        max_length=255,
        blank=True,
        help_text=gettext_lazy("The title of the work of art that the picture shows."),
    )
    artwork_artist = models.CharField(
        gettext_lazy("artist of the work"), max_length=255, blank=True
    )
    artwork_year = models.CharField(gettext_lazy("year of the work"), max_length=40, blank=True)
    artwork_technique = models.CharField(
        gettext_lazy("technique of the work"), max_length=255, blank=True
    )

    class Meta:
        abstract = True

    @property
    def shows_artwork(self) -> bool:
        return any(
            (self.artwork_title, self.artwork_artist, self.artwork_year, self.artwork_technique)
        )

    @property
    def artwork_line(self) -> SafeString:
        """What readers see: “Work: Artist, Title, year, technique”, of what is known."""
        if not self.shows_artwork:
            return SafeString()
        title = format_html("<cite>{}</cite>", self.artwork_title) if self.artwork_title else ""
        known = filter(
            None, (self.artwork_artist, title, self.artwork_year, self.artwork_technique)
        )
        return format_html(_("Work: {}"), format_html_join(", ", "{}", ((part,) for part in known)))
