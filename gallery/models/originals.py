from __future__ import annotations

from typing import Any

from django.db import models

from gallery.metadata.packet import CREDIT_FIELDS
from gallery.originals import content_hash, kept_if_saved, rewrite_credit


class OriginalMixin(models.Model):
    """A picture's own file: cleaned on its way in, its credit always that of the row."""

    # What every picture has besides.
    file: Any
    texts: Any
    open_file: Any
    objects: Any

    #: The name of a file that is stored while its row is not yet.
    new_file: str | None = None
    #: Words by language and field that came in with the file; saved with the row.
    found_words: dict[str, dict[str, str]] | None = None

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)
        is_told_anew = not self.new_file and self._credit_has_changed(kwargs.get("update_fields"))
        with kept_if_saved(self):
            super().save(*args, **kwargs)
        if is_told_anew:
            rewrite_credit(self)
        self._keep_found_words()

    def _set_file_hash(self) -> None:
        # Wagtail's way of asking whether a file is there already.
        with self.open_file() as file:
            self.file_hash = content_hash(file.read())

    def _credit_has_changed(self, fields: Any) -> bool:
        names = [name for name in CREDIT_FIELDS if fields is None or name in fields]
        if not self.pk or not names:
            return False
        stored = type(self).objects.filter(pk=self.pk).values(*names).first()
        return stored is not None and stored != {name: getattr(self, name) for name in names}

    def _keep_found_words(self) -> None:
        words, self.found_words = self.found_words, None
        for language, found in (words or {}).items():
            self.texts.update_or_create(language=language, defaults=found)
