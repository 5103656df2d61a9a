from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.search import index

from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, facts, texts
from gallery.reading import load_pictures
from magazine import panels
from magazine.forms import MagazineChildForm
from magazine.models.addresses import UnreservedSlugMixin


class SectionPage(UnreservedSlugMixin, EditorialPageMixin, Page):
    """A standing section: articles of every issue meet here."""

    base_form_class = MagazineChildForm
    page_icon = "section"
    page_description = _("A standing section, such as “Käden jälki”.")
    parent_page_types = ["magazine.MagazinePage"]
    subpage_types: list[str] = []
    template = "magazine/section_page.html"
    summary_source = "description"

    # Text
    description = models.TextField(_("description"), blank=True)
    # Facts
    colour = models.PositiveSmallIntegerField(
        _("colour"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(8)],
        help_text=_("1 to 8, the colour and thread of the section on the site."),
    )
    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("The smallest number comes first.")
    )

    lists_albums = models.BooleanField(
        _("list albums"),
        default=False,
        help_text=_(
            "The albums that issues name stand in this section: on its page, and under its "
            "heading in the contents of an issue. One section of a magazine is enough."
        ),
    )

    shared_fields = ("colour", "order", "lists_albums")
    override_translatable_fields = [
        *PAGE_FIELDS,
        *texts("description"),
        *facts(shared_fields),
    ]

    content_panels = panels.SECTION
    search_fields = [*Page.search_fields, index.SearchField("description")]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from delivery.listings.pagination import page_of
        from magazine.albums import albums_across
        from magazine.issues import load_issues
        from magazine.published import counted_of_section

        context = super().get_context(request, *args, **kwargs)
        articles = page_of(request, *counted_of_section(self))
        pages, shelves = albums_across(self, request) if self.lists_albums else (None, [])
        covers = ((shelf, "cover") for shelf in shelves)
        load_pictures(*covers, *((article, "picture") for article in articles))
        load_issues(articles, shelves)
        return context | {"articles": articles, "album_pages": pages, "shelves": shelves}
