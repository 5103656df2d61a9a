"""Choosing a section's colour by seeing it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

#: The eight dyes of ``magazine.covers.colours`` by name.
COLOURS = (
    _("Madder red"),
    _("Onion-skin yellow"),
    _("Woad blue"),
    _("Cranberry red"),
    _("Lichen violet"),
    _("Alder-bark brown"),
    _("Copper-water turquoise"),
    _("Birch-leaf green"),
)


class ColourChoice(forms.RadioSelect):
    """A radio button for each colour, beside a piece of its cloth.

    The host gives the figures of the bands: a custom property ``--band`` for
    ``[data-section="1"]`` and so on in a style sheet of the admin. Without them
    the cloth is plain.
    """

    template_name = "magazine/admin/colours.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, choices=list(enumerate(COLOURS, start=1)))

    @property
    def media(self) -> forms.Media:
        return forms.Media(css={"all": ["magazine/admin/colours.css"]})
