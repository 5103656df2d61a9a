from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from delivery.languages.texts import content_languages


class Attachment(AbstractDocument):
    """A file that readers download, with what they need to know before they do."""

    class Accessibility(models.TextChoices):
        ACCESSIBLE = "accessible", _("accessible")
        PARTLY = "partly", _("partly accessible")
        NOT = "not", _("not accessible")

    language = models.CharField(_("language"), max_length=12, choices=content_languages, blank=True)
    accessibility = models.CharField(
        _("accessibility"), max_length=12, choices=Accessibility, blank=True
    )
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    file_size: int | None  # Wagtail carries no types
    admin_form_fields = (
        *Document.admin_form_fields,
        "language",
        "accessibility",
        "valid_until",
    )

    class Meta(AbstractDocument.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Wagtail would find the size out, and write it, when the first reader asks.
        if self.file_size is None and self.file:
            self.file_size = self.file.size
        super().save(*args, **kwargs)
