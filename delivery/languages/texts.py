"""Small records are one row with texts per language: the pattern they share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def content_languages() -> list[tuple[str, Any]]:
    """The languages content is written in, as (code, name); a callable keeps migrations still."""
    return list(getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", settings.LANGUAGES))


class LanguageText(models.Model):
    """The words of a small record in one language.

    A concrete class adds a key to its record with ``related_name="texts"`` and makes
    record and language unique together.
    """

    language = models.CharField(_("language"), max_length=12, choices=content_languages)

    class Meta:
        abstract = True


class TextsMixin:
    """For a record whose words stand in ``texts`` rows, one a language."""

    def text(self, language: str | None = None) -> Any:
        """The row in ``language`` (the active one by default), else in the default
        language, else in any; None when there is none. Reads ``texts``: prefetch it.
        """
        return next(iter(self._texts_by_preference(language)), None)

    def words(self, field: str, language: str | None = None) -> str:
        """One field of the words, from the first language that has it; "" when none has."""
        rows = self._texts_by_preference(language)
        return next((value for row in rows if (value := getattr(row, field))), "")

    def words_in(self, language: str, field: str) -> str:
        """One field of the words in ``language`` and no other; "" when there is none."""
        rows = (row for row in self._texts() if row.language == language)
        return next((getattr(row, field) for row in rows), "")

    def words_here(self, field: str) -> str:
        """One field of the words for a reader: in the active language, else "".

        What nobody has translated is left out where a page speaks another language.
        """
        return self.words_in(get_language() or settings.LANGUAGE_CODE, field)

    def _texts_by_preference(self, language: str | None) -> list[Any]:
        wanted = language or get_language()
        order = {settings.LANGUAGE_CODE: -1} | {wanted: -2}
        return sorted(self._texts(), key=lambda row: order.get(row.language, 0))

    def _texts(self) -> Iterable[Any]:
        known: dict[str, Iterable[Any]] = getattr(self, "_prefetched_objects_cache", {})
        # ``all()`` copies what is prefetched anew for each word.
        return known["texts"] if "texts" in known else self.texts.all()  # type: ignore[attr-defined]
