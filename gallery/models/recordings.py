from __future__ import annotations

from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtailmedia.models import AbstractMedia, MediaType

from delivery.languages.texts import content_languages
from gallery.captions import validate_webvtt
from gallery.durations import as_clock
from gallery.files import is_gone
from gallery.licences import Licence
from gallery.written_in import own_name


class Recording(AbstractMedia):
    """Sound or film, with the words for those who do not hear it."""

    credit = models.CharField(
        gettext_lazy("credit"),
        max_length=255,
        blank=True,
        help_text=gettext_lazy("Who made it, as printed beside the recording: “Maija Esimerkki”."),
    )
    license = models.CharField(
        gettext_lazy("licence"), max_length=40, choices=Licence.grouped, blank=True
    )
    language = models.CharField(
        gettext_lazy("language"),
        max_length=12,
        choices=content_languages,
        blank=True,
        help_text=gettext_lazy("What is spoken or sung, and the language of the words below."),
    )
    captions = models.FileField(
        gettext_lazy("captions (WebVTT)"),
        upload_to="captions",
        blank=True,
        validators=[FileExtensionValidator(["vtt"]), validate_webvtt],
        help_text=gettext_lazy(
            "A file whose first line is WEBVTT. The law asks for captions of every film with "
            "speech."
        ),
    )
    transcript = models.TextField(
        gettext_lazy("transcript"),
        blank=True,
        help_text=gettext_lazy(
            "All that is said, and the sounds that matter, for those who read instead."
        ),
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "credit",
        "license",
        "language",
        "captions",
        "transcript",
        "duration",
        "width",
        "height",
        "thumbnail",
        "tags",
    )

    class Meta:
        verbose_name = gettext_lazy("recording")
        verbose_name_plural = gettext_lazy("recordings")

    @property
    def is_video(self) -> bool:
        return self.type == MediaType.VIDEO

    @property
    def is_gone(self) -> bool:
        return is_gone(self.file)

    @property
    def has_captions(self) -> bool:
        return not is_gone(self.captions)

    @property
    def captions_label(self) -> str:
        """What the player's menu calls the captions: "Suomi"."""
        return own_name(self.language) if self.language else _("Captions")

    @property
    def media_type(self) -> str:
        """As a browser wants it: "audio/mpeg"."""
        return str(self.sources[0]["type"])

    @property
    def length(self) -> str:
        """How long it takes: "3:25"; "" when nobody has said."""
        return as_clock(self.duration)

    @property
    def licence(self) -> Licence | None:
        """The licence as a choice with label and address, None when nobody has chosen."""
        return Licence(self.license) if self.license else None

    @property
    def credit_line(self) -> str:
        """What readers see beside it: "Ääni: Nimi"; "" without a credit."""
        words = {"name": self.credit}
        line = _("Film: %(name)s") if self.is_video else _("Sound: %(name)s")
        return line % words if self.credit else ""
