from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from editorial.models import EditorialPageMixin
from editorial.translation.fields import PAGE_FIELDS, facts, texts
from gallery.albums import panels
from gallery.albums.numbers import with_numbers
from gallery.blocks.album import AlbumBlock

if TYPE_CHECKING:
    from gallery.albums.photos import Photo


class GalleryPage(EditorialPageMixin, Page):
    """All albums of a site in one language, and a way to search their pictures."""

    page_icon = "gallery"
    page_description = _("A gallery: albums go under it, and readers search their pictures.")
    subpage_types = ["gallery.AlbumPage"]
    template = "gallery/gallery_page.html"
    summary_source = "description"

    # Text
    description = models.TextField(_("description"), blank=True)

    override_translatable_fields = [*PAGE_FIELDS, *texts("description")]

    content_panels = panels.GALLERY
    search_fields = [*Page.search_fields, index.SearchField("description")]

    class Meta:
        verbose_name = _("gallery")
        verbose_name_plural = _("galleries")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from gallery.albums.index import index_context

        return super().get_context(request, *args, **kwargs) | index_context(self, request)


class AlbumPage(EditorialPageMixin, RoutablePageMixin, Page):
    """Pictures in an order, each with words of this album and an address of its own."""

    page_icon = "album"
    page_description = _("An album: pictures in order, each with its caption and credit.")
    parent_page_types = ["gallery.GalleryPage"]
    subpage_types: list[str] = []
    template = "gallery/album_page.html"
    summary_source = "description"
    #: ``gallery.sitemap`` lists albums together with their photos.
    in_sitemap = False

    # Text
    description = models.TextField(_("description"), blank=True)
    pictures = StreamField(AlbumBlock(), verbose_name=_("pictures"), blank=True)
    # Facts
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1700), MaxValueValidator(2199)],
        help_text=_("When the pictures were taken, or the album was made."),
    )
    #: Picture id → number in the address of the photo. Only ever grows.
    numbers = models.JSONField(default=dict, editable=False)

    shared_fields = ("year", "numbers")
    override_translatable_fields = [
        *PAGE_FIELDS,
        *texts("description", "pictures"),
        *facts(shared_fields),
    ]

    content_panels = panels.ALBUM
    search_fields = [
        *Page.search_fields,
        index.SearchField("description"),
        index.SearchField("captions"),
    ]

    class Meta:
        verbose_name = _("album")
        verbose_name_plural = _("albums")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if kwargs.get("update_fields") is not None:
            return super().save(*args, **kwargs)
        with transaction.atomic():
            self._number_pictures()
            super().save(*args, **kwargs)

    def photos(self) -> list[Photo]:
        """What readers see, in order; four queries for any number."""
        from gallery.albums.photos import photos_of

        return photos_of(self)

    def captions(self) -> str:
        """The words of the pictures in the language of the page, for its search."""
        from gallery.albums.photos import words_of

        return words_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"photos": self.photos()}

    @re_path(r"^(?P<number>[1-9][0-9]{0,5})/$", name="photo")
    def photo(self, request: HttpRequest, number: str) -> HttpResponse:
        """The page of one picture."""
        from gallery.albums.photo_page import photo_context

        context = Page.get_context(self, request) | photo_context(self, int(number), request)
        return TemplateResponse(request, "gallery/photo_page.html", context)

    def _number_pictures(self) -> None:
        from gallery.albums.stored import ids_in

        # The row counts: a draft from before may know less.
        source = self.get_source(lock=True)
        rows = type(self)._default_manager.filter(pk=source.pk or 0)
        stored = rows.values_list("numbers", flat=True).first() or {}
        self.numbers = with_numbers(stored, ids_in(self.pictures))
        if source is not self and self.numbers != stored:
            source.numbers = self.numbers
            source.save(update_fields=["numbers"])
