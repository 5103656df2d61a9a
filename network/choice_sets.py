"""Several choices of one list, kept in one column: audiences, languages, fields of work."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class ChoiceSetField(models.CharField):
    """A list of codes out of ``choices``, stored as ",staff,families," in their order.

    A row per choice would make a dozen little forms out of one question. Find the pages
    that have a code with ``has``.
    """

    # What django-stubs takes for the type of the value.
    _pyi_private_set_type: Iterable[str] | str  # type: ignore[assignment]
    _pyi_private_get_type: list[str]  # type: ignore[assignment]

    default_error_messages = {"unknown": _("“%(value)s” is none of the choices.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 255, "blank": True, "default": ""}
        super().__init__(*args, **(defaults | kwargs))

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        # What may be chosen is no matter of the database.
        kwargs.pop("choices", None)
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, *_: Any) -> list[str]:
        return self.to_python(value)

    def to_python(self, value: Any) -> list[str]:
        codes = value.split(",") if isinstance(value, str) else list(value or [])
        return [code for code in codes if code]

    def get_default(self) -> list[str]:
        return []

    def get_prep_value(self, value: Any) -> str:
        codes = self._in_order(self.to_python(value))
        return f",{','.join(codes)}," if codes else ""

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        known = dict(self.flatchoices)
        for code in value:
            if code not in known:
                raise ValidationError(
                    self.error_messages["unknown"], code="unknown", params={"value": code}
                )
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def run_validators(self, value: Any) -> None:
        super().run_validators(self.get_prep_value(value))

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
            choices=self.flatchoices,
            required=not self.blank,
            widget=kwargs.get("widget") or forms.CheckboxSelectMultiple,
        )

    def contribute_to_class(self, cls: Any, name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        # Django's own would look a list up as if it were one choice.
        setattr(cls, f"get_{name}_display", lambda obj: self.labels(getattr(obj, name)))

    def labels(self, codes: Iterable[str]) -> list[str]:
        """The words of ``codes`` in the active language; unknown ones are left out."""
        words = dict(self.flatchoices)
        return [str(words[code]) for code in codes if code in words]

    def _in_order(self, codes: list[str]) -> list[str]:
        order = [code for code, _words in self.flatchoices]
        known = [code for code in order if code in codes]
        # A code that is no choice any more stays stored.
        return known + [code for code in codes if code not in order]


def has(field: str, code: str) -> Q:
    """The condition that ``code`` is among those of ``field``."""
    return Q(**{f"{field}__contains": f",{code},"})
