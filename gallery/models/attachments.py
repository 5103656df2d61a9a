from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from delivery.addresses.frontend import host_of_files
from delivery.languages.texts import content_languages
from gallery.files import is_gone, size_in_words
from gallery.written_in import written_in


class Attachment(AbstractDocument):
    """A file that readers download, with what they need to know before they do."""

    class Accessibility(models.TextChoices):
        ACCESSIBLE = "accessible", _("accessible")
        PARTLY = "partly", _("partly accessible")
        NOT = "not", _("not accessible")

    language = models.CharField(
        _("language"),
        max_length=12,
        choices=content_languages,
        blank=True,
        help_text=_("The language of the file. Readers are told before they open it."),
    )
    accessibility = models.CharField(
        _("accessibility"),
        max_length=12,
        choices=Accessibility,
        blank=True,
        help_text=_(
            "Accessible: headings, alternative texts and reading order are marked in the file, "
            "and a checker found nothing."
        ),
    )
    valid_until = models.DateField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("After this day readers are told that the file is out of date."),
    )

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

    @property
    def url(self) -> str:
        return host_of_files() + str(super().url)

    @property
    def kind(self) -> str:
        """The type of the file as people call it: "PDF"."""
        return PurePath(self.file.name or "").suffix.lstrip(".").upper()

    @property
    def facts(self) -> list[str]:
        """Type, size, language and accessibility in words; what nobody has said is left out."""
        size = size_in_words(self.file_size) if self.file_size else ""
        language = written_in(self.language) if self.language else ""
        state = self.Accessibility(self.accessibility).label if self.accessibility else ""
        return [fact for fact in (self.kind, size, language, str(state)) if fact]

    @property
    def is_expired(self) -> bool:
        return bool(self.valid_until and self.valid_until < timezone.localdate())

    @property
    def is_gone(self) -> bool:
        return is_gone(self.file)
