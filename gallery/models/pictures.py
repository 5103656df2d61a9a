from __future__ import annotations

from django.core.cache.backends.dummy import DummyCache
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    ImageQuerySet,
    get_rendition_upload_to,
    get_upload_to,
)
from wagtail.search import index

from delivery.addresses.visibility import is_guarded
from delivery.languages.texts import LanguageText, TextsMixin
from gallery.display import DisplayFile, load_display_files
from gallery.drawing.fields import DrawnFileField
from gallery.drawing.keeping import draw
from gallery.models.artworks import ArtworkMixin
from gallery.models.keywords import Keyword
from gallery.models.originals import OriginalMixin
from gallery.models.rights import RightsMixin, not_withheld
from gallery.originals import OriginalFileField
from gallery.storage import picture_storage


class PictureQuerySet(ImageQuerySet):
    _with_files = False

    def for_display(self) -> PictureQuerySet:
        """With the words and the files that a page shows: three queries for any number."""
        found: PictureQuerySet = self.prefetch_related("texts")
        found._with_files = True
        return found

    def _clone(self) -> PictureQuerySet:
        clone: PictureQuerySet = super()._clone()
        clone._with_files = self._with_files
        return clone

    def _fetch_all(self) -> None:
        is_new = self._result_cache is None
        super()._fetch_all()
        # Not as a prefetch, which makes an object of each; nor under the name of the relation,
        # since Wagtail takes what it finds there for all.
        if is_new and self._with_files and self._result_cache:
            load_display_files(self._result_cache)

    def public(self) -> PictureQuerySet:
        """Those on some page that any reader may read, whose permission and consent hold today."""
        return self.filter(not_withheld(), models.Exists(_uses_for_all()))


def _uses_for_all() -> models.QuerySet:
    from gallery.models.uses import PictureUse

    # An alias shows what its original shows, and its path does not tell what guards it.
    uses = PictureUse.objects.filter(page__live=True, page__alias_of=None)
    return uses.filter(~is_guarded("page__path"), picture=models.OuterRef("pk"))


class Picture(TextsMixin, RightsMixin, ArtworkMixin, OriginalMixin, AbstractImage):
    """A picture with its rights; ``title`` is the editors' working title."""

    file = OriginalFileField(
        verbose_name=_("file"),
        upload_to=get_upload_to,
        storage=picture_storage,
        width_field="width",
        height_field="height",
    )
    date_taken = models.DateField(_("date taken"), null=True, blank=True)
    ai_generated = models.BooleanField(
        _("made by artificial intelligence"),
        default=False,
        help_text=_("Readers are told so beside the picture."),
    )
    keywords = models.ManyToManyField(
        Keyword, blank=True, related_name="pictures", verbose_name=_("keywords")
    )
    #: What ``for_display()`` gives it.
    display_files: list[DisplayFile]
    #: 64 bits as sixteen hexadecimal digits: alike pictures differ in few; "" when not reckoned.
    difference_hash = models.CharField(max_length=16, blank=True, editable=False, db_index=True)

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "credit",
        "rights_holder",
        "license",
        "source_url",
        "permission_until",
        "people_recognisable",
        "consent_reference",
        "consent_until",
        "date_taken",
        "ai_generated",
        "artwork_title",
        "artwork_artist",
        "artwork_year",
        "artwork_technique",
        "keywords",
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
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def create_rendition(self, filter: Filter) -> PictureRendition:  # noqa: A002 - Wagtail's word
        (made,) = self.create_renditions(filter).values()
        return made

    def create_renditions(self, *filters: Filter) -> dict[Filter, PictureRendition]:
        """Where all of Wagtail's ways to a file meet: what it asks for carries the credit too."""
        return {row.filter: row for row in draw(self, filters)} if filters else {}

    @property
    def default_alt_text(self) -> str:
        # Wagtail's own falls back to the working title, which describes nothing.
        return self.words("alt")

    @property
    def has_credit(self) -> bool:
        """Whether anything is said beside the picture of whose it is and how it was made."""
        told = (self.credit, self.rights_holder, self.license, self.ai_generated)
        return not self.is_withheld and (any(told) or self.shows_artwork)

    def __str__(self) -> str:
        return self.title


class PictureText(LanguageText):
    """A picture's words in one language."""

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="texts")
    title = models.CharField(_("title"), max_length=255, blank=True)
    alt = models.CharField(
        _("alternative text"),
        max_length=500,
        blank=True,
        help_text=_("What the picture shows, for those who do not see it."),
    )
    caption = models.CharField(_("caption"), max_length=500, blank=True)
    long_description = models.TextField(
        _("long description"),
        blank=True,
        help_text=_("For a chart or a map: everything that a seeing reader gets from it."),
    )

    class Meta:
        unique_together = [("picture", "language")]

    def __str__(self) -> str:
        return f"{self.picture} ({self.language})"


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")
    file = DrawnFileField(
        upload_to=get_rendition_upload_to,
        storage=picture_storage,
        width_field="width",
        height_field="height",
    )

    #: Says when a file is out of date (``gallery.drawing.state``); "" for one of long ago.
    drawn_from = models.CharField(max_length=16, blank=True, default="", editable=False)

    #: Never from a cache: the worker, another process, replaces files and their names.
    cache_backend = DummyCache("", {})

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
