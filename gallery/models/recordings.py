from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia

from delivery.languages.texts import content_languages


class Recording(AbstractMedia):
    """Sound or film, with the words for those who do not hear it."""

    language = models.CharField(_("language"), max_length=12, choices=content_languages, blank=True)
    captions = models.FileField(
        _("captions (WebVTT)"),
        upload_to="captions",
        blank=True,
        validators=[FileExtensionValidator(["vtt"])],
    )
    transcript = models.TextField(_("transcript"), blank=True)

    admin_form_fields = (
        *AbstractMedia.admin_form_fields,
        "language",
        "captions",
        "transcript",
    )

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
