"""The form for one picture, with its words in every language."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.images.forms import BaseImageForm

from delivery.languages.texts import content_languages
from gallery.models import PictureText

WORDS = ("title", "alt", "caption")


class PictureForm(BaseImageForm):
    """Wagtail's picture form plus one field per word and language: ``alt_fi``, ``alt_en`` …"""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        texts = {text.language: text for text in self._saved_texts()}
        for code, name in content_languages():
            for word in WORDS:
                model_field: Any = PictureText._meta.get_field(word)
                field = model_field.formfield()
                field.label = _("%(word)s (%(language)s)") % {
                    "word": field.label,
                    "language": name,
                }
                field.initial = getattr(texts.get(code), word, "")
                self.fields[f"{word}_{code}"] = field

    def clean_file(self) -> Any:
        """Refuse what opens but cannot be drawn: a torn file would break every page."""
        file = self.cleaned_data["file"]
        if file and "file" in self.changed_data:
            _decode(file)
        return file

    def save(self, commit: bool = True) -> Any:
        picture = super().save(commit=commit)
        if commit:
            self._save_texts(picture)
        return picture

    def _saved_texts(self) -> list[PictureText]:
        return list(self.instance.texts.all()) if self.instance.pk else []

    def _save_texts(self, picture: Any) -> None:
        for code, _name in content_languages():
            words = {word: self.cleaned_data[f"{word}_{code}"] for word in WORDS}
            if any(words.values()) or picture.texts.filter(language=code).exists():
                picture.texts.update_or_create(language=code, defaults=words)


def _decode(file: Any) -> None:
    try:
        file.seek(0)
        Image.open(file).load()
    except Image.DecompressionBombError as error:
        raise ValidationError(_("The picture has too many pixels.")) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise ValidationError(
            _("The picture cannot be opened to its end. Save it again and upload the new file.")
        ) from error
    finally:
        file.seek(0)
