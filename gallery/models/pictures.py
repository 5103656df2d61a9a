from __future__ import annotations

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.images.models import AbstractImage, AbstractRendition, ImageQuerySet
from wagtail.search import index

from delivery.languages.texts import LanguageText, TextsMixin
from gallery.licences import Licence
from gallery.renditions import SPECS


class PictureQuerySet(ImageQuerySet):
    def for_display(self) -> PictureQuerySet:
        """With the words and the files that a page shows: three queries for any number."""
        files = PictureRendition.objects.filter(filter_spec__in=SPECS)
        # Not under the name of the relation: Wagtail takes what is prefetched there for all.
        return self.prefetch_related(
            models.Prefetch("renditions", files, to_attr="display_files"), "texts"
        )


class Picture(TextsMixin, AbstractImage):
    """A picture with its credit; ``title`` is the editors' working title."""

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
    license = models.CharField(gettext_lazy("licence"), max_length=40, choices=Licence, blank=True)
    source_url = models.URLField(gettext_lazy("address of the source"), blank=True)

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "credit",
        "rights_holder",
        "license",
        "source_url",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("credit"),
        index.RelatedFields("texts", [index.SearchField("alt"), index.SearchField("caption")]),
    ]

    objects = PictureQuerySet.as_manager()

    class Meta(AbstractImage.Meta):
        verbose_name = gettext_lazy("picture")
        verbose_name_plural = gettext_lazy("pictures")

    @property
    def default_alt_text(self) -> str:
        # Wagtail's own falls back to the working title, which describes nothing.
        return self.words("alt")

    @property
    def licence(self) -> Licence | None:
        """The licence as a choice with label and address, None when nobody has chosen."""
        return Licence(self.license) if self.license else None

    @property
    def credit_line(self) -> str:
        """What readers see beside the picture: "Kuva: Nimi"; "" without a credit."""
        return _("Picture: %(name)s") % {"name": self.credit} if self.credit else ""

    def __str__(self) -> str:
        return self.title


class PictureText(LanguageText):
    """A picture's words in one language."""

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="texts")
    title = models.CharField(gettext_lazy("title"), max_length=255, blank=True)
    alt = models.CharField(
        gettext_lazy("alternative text"),
        max_length=500,
        blank=True,
        help_text=gettext_lazy("What the picture shows, for those who do not see it."),
    )
    caption = models.CharField(gettext_lazy("caption"), max_length=500, blank=True)
    long_description = models.TextField(gettext_lazy("long description"), blank=True)

    class Meta:
        unique_together = [("picture", "language")]

    def __str__(self) -> str:
        return f"{self.picture} ({self.language})"


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
