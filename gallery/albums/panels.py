"""What the forms of galleries and albums show, in the order in which an editor fills them in."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from editorial.panels import SharedPanel

GALLERY = [
    *Page.content_panels,
    FieldPanel("description", help_text=_("One or two sentences below the name of the gallery.")),
]

ALBUM = [
    *Page.content_panels,
    FieldPanel(
        "description",
        help_text=_("One or two sentences: for readers, lists and search engines."),
    ),
    SharedPanel([FieldPanel("year")], heading=_("The same in every language"), icon="globe"),
    FieldPanel(
        "pictures",
        help_text=_(
            "In the order in which readers see them. The address of a photo stays the same "
            "when the order changes."
        ),
    ),
]
