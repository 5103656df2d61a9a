"""The form for one picture, with its words in every language."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput
from wagtail.images.forms import BaseImageForm

from delivery.languages.texts import content_languages
from gallery.keyword_field import KeywordsField, keywords_named
from gallery.models import PictureText
from gallery.originals import kept_if_saved
from gallery.picture_rules import rights_problems
from gallery.prefill import fill_in
from gallery.storing import store_or_say_why
from gallery.uploads import PictureFileField, found_in

WORDS = ("title", "alt", "caption", "long_description")
#: What is filled in together stands together: the words follow the file, each language whole.
FIRST = ("file", "title", "collection")
LAST = (
    *("credit", "rights_holder", "license", "source_url", "permission_until"),
    *("people_recognisable", "consent_reference", "consent_until"),
    *("keywords", "date_taken", "ai_generated"),
)


class AddressField(forms.URLField):
    """Takes an address without "https://" for one with it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(assume_scheme="https", **kwargs)


class PictureForm(BaseImageForm):
    """Wagtail's picture form plus one field per word and language: ``alt_fi``, ``alt_en`` …

    What the file tells of itself fills the fields that were left empty.
    """

    original_file: Any  # Wagtail carries no types

    class Meta(BaseImageForm.Meta):
        field_classes = {"source_url": AddressField}
        # Beside the titles that readers see.
        labels = {"title": gettext_lazy("Working title")}
        help_texts = {"title": gettext_lazy("Only editors see it, and find the picture by it.")}
        widgets = BaseImageForm.Meta.widgets | {
            "permission_until": AdminDateInput,
            "consent_until": AdminDateInput,
            "date_taken": AdminDateInput,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = PictureFileField.in_place_of(self.fields["file"])
        if "keywords" in self.fields:
            self.fields["keywords"] = KeywordsField()
        texts = {text.language: text for text in self._saved_texts()}
        names = []
        for code, name in content_languages():
            for word in WORDS:
                self.fields[f"{word}_{code}"] = _word_field(word, name, texts.get(code))
                names.append(f"{word}_{code}")
        self.order_fields([*FIRST, *names, *LAST])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if file := self._new_file():
            fill_in(data, found_in(file), file.name)
        for field, problem in rights_problems(data, self.changed_data):
            self.add_error(field, problem)
        return data

    def save(self, commit: bool = True) -> Any:
        # Wagtail would throw away the files of a replaced picture after saving it, and with
        # them the new ones that saving has made. Saving itself throws away the old ones.
        replaced, self.original_file = self.original_file, None
        if not commit:
            words = self._words().items()
            self.instance.found_words = {code: w for code, w in words if any(w.values())}
        with kept_if_saved(self.instance) if commit else nullcontext(), transaction.atomic():
            picture = super().save(commit=commit)
        if commit and replaced and "file" in self.changed_data:
            replaced.storage.delete(replaced.name)
        return picture

    def _post_clean(self) -> None:
        super()._post_clean()
        # Last, when nothing else is to be mended: a full disk is told beside the field too.
        is_ready = self._new_file() and not self.errors
        if is_ready and (problem := store_or_say_why(self.instance)):
            self.instance.file = self.original_file
            self.add_error("file", problem)

    def _save_m2m(self) -> None:
        # Django's place for rows that belong to the record; before Wagtail indexes it.
        if "keywords" in self.cleaned_data:
            self.cleaned_data["keywords"] = keywords_named(self.cleaned_data["keywords"])
        super()._save_m2m()
        for code, words in self._words().items():
            if any(words.values()) or self.instance.texts.filter(language=code).exists():
                self.instance.texts.update_or_create(language=code, defaults=words)

    def _words(self) -> dict[str, dict[str, str]]:
        return {
            code: {word: self._typed(word, code) for word in WORDS}
            for code, _name in content_languages()
        }

    def _typed(self, word: str, code: str) -> str:
        text = self.cleaned_data[f"{word}_{code}"]
        return text if word == "long_description" else " ".join(text.split())

    def _new_file(self) -> Any:
        return self.cleaned_data.get("file") if "file" in self.changed_data else None

    def _saved_texts(self) -> list[PictureText]:
        return list(self.instance.texts.all()) if self.instance.pk else []


def _word_field(word: str, language: Any, text: PictureText | None) -> Any:
    model_field: Any = PictureText._meta.get_field(word)
    field = model_field.formfield()
    if word != "title":
        field.widget = AdminAutoHeightTextInput()
    label = {"word": field.label, "language": language}
    field.label = _("%(word)s (%(language)s)") % label
    field.initial = getattr(text, word, "")
    return field
