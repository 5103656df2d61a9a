"""The form for one picture, with its words in every language."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.images.forms import BaseImageForm

from delivery.languages.texts import content_languages
from gallery.models import PictureText
from gallery.uploads import PictureFileField

WORDS = ("title", "alt", "caption")


class PictureForm(BaseImageForm):
    """Wagtail's picture form plus one field per word and language: ``alt_fi``, ``alt_en`` …"""

    original_file: Any  # Wagtail carries no types

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = PictureFileField.in_place_of(self.fields["file"])
        texts = {text.language: text for text in self._saved_texts()}
        for code, name in content_languages():
            for word in WORDS:
                self.fields[f"{word}_{code}"] = _word_field(word, name, texts.get(code))

    def save(self, commit: bool = True) -> Any:
        # Wagtail would throw away the files of a replaced picture after saving it, and with
        # them the new ones that saving has made. Saving itself throws away the old ones.
        replaced, self.original_file = self.original_file, None
        with transaction.atomic():
            picture = super().save(commit=commit)
        if commit and replaced and "file" in self.changed_data:
            replaced.storage.delete(replaced.name)
        return picture

    def _save_m2m(self) -> None:
        # Django's place for rows that belong to the record; before Wagtail indexes it.
        super()._save_m2m()
        for code, _name in content_languages():
            words = {word: self.cleaned_data[f"{word}_{code}"] for word in WORDS}
            if any(words.values()) or self.instance.texts.filter(language=code).exists():
                self.instance.texts.update_or_create(language=code, defaults=words)

    def _saved_texts(self) -> list[PictureText]:
        return list(self.instance.texts.all()) if self.instance.pk else []


def _word_field(word: str, language: Any, text: PictureText | None) -> Any:
    model_field: Any = PictureText._meta.get_field(word)
    field = model_field.formfield()
    label = {"word": field.label, "language": language}
    field.label = _("%(word)s (%(language)s)") % label
    field.initial = getattr(text, word, "")
    return field
