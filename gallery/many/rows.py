"""One row of the table of texts: a picture and its words in every language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django import forms
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from delivery.languages.texts import content_languages
from gallery.many.hints import alt_hint
from gallery.many.offers import Offer
from gallery.models import Picture, PictureText

WORDS = ("title", "alt", "caption")
EXISTING, BOTH = "existing", "both"


class Words(NamedTuple):
    """The fields of one language, and what is to be said of its alternative text."""

    language: str
    name: Any
    fields: list[Any]
    hint: str | Promise


class RowForm(forms.ModelForm):
    """The working title and the texts; ``offer`` adds the question which picture to keep."""

    def __init__(self, data: Any, picture: Picture, offer: Offer | None = None) -> None:
        super().__init__(data, instance=picture, prefix=f"picture-{picture.pk}")
        self.offer = offer
        for code, _name in content_languages():
            for word in WORDS:
                self.fields[f"{word}_{code}"] = _field(self.instance, word, code)
        if offer:
            self.fields["keep"] = _choice()

    @property
    def takes_existing(self) -> bool:
        return self.cleaned_data.get("keep") == EXISTING

    def languages(self) -> Iterator[Words]:
        for code, name in content_languages():
            fields = {word: self[f"{word}_{code}"] for word in WORDS}
            alt = fields["alt"].value() or ""
            hint = alt_hint(alt, self.instance.file.name or "", self.instance.title)
            _describe(fields["alt"])
            yield Words(code, name, list(fields.values()), hint)

    @transaction.atomic
    def save(self, commit: bool = True) -> Any:
        picture = super().save(commit=commit)
        for code, _name in content_languages():
            words = {word: self.cleaned_data[f"{word}_{code}"] for word in WORDS}
            if any(words.values()) or picture.texts.filter(language=code).exists():
                picture.texts.update_or_create(language=code, defaults=words)
        index.insert_or_update_object(picture)
        return picture

    class Meta:
        model = Picture
        fields = ("title",)
        labels = {"title": _("working title")}


def _field(picture: Picture, word: str, code: str) -> Any:
    model_field: Any = PictureText._meta.get_field(word)
    rows = {} if word == "title" else {"widget": forms.Textarea(attrs={"rows": 2, "lang": code})}
    field = model_field.formfield(**rows)
    field.widget.attrs["lang"], field.help_text = code, ""
    field.initial = picture.words_in(code, word)
    return field


def _describe(alt: forms.BoundField) -> None:
    """A screen reader reads the hint with the field, and what is wrong with it."""
    notes = ["hint", *(["error"] if alt.errors else [])]
    ids = " ".join(f"{alt.id_for_label}_{note}" for note in notes)
    alt.field.widget.attrs["aria-describedby"] = ids


def _choice() -> forms.ChoiceField:
    choices = [(EXISTING, _("use the picture that is there")), (BOTH, _("keep both"))]
    return forms.ChoiceField(
        choices=choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose which of the two pictures to keep.")},
    )
