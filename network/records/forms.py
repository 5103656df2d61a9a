"""The forms of people and organisations: who keeps a record, and who wrote a consent down."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from editorial.visible import VisibleWordsForm
from network.rights import by_key, keeps_all, keys_of, networks_of


def keeper_choices(user: Any) -> list[tuple[str, str]]:
    """Who may keep a record that ``user`` makes: the office too for those who keep all."""
    pages = by_key(networks_of(user).select_related("locale"), get_language() or "")
    networks = sorted(((str(key), page.title) for key, page in pages.items()), key=lambda c: c[1])
    return [("", _("The office")), *networks] if keeps_all(user) else networks


class KeptForm(VisibleWordsForm):
    """Asks who keeps the record, where the user has a choice; otherwise their network does."""

    keeper = forms.ChoiceField(
        label=gettext_lazy("Kept by"),
        required=False,
        help_text=gettext_lazy("The network whose coordinators see and edit this record."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = keeper_choices(self.for_user)
        self.fields["keeper"].choices = choices
        self.fields["keeper"].initial = str(self.instance.kept_by or "") or choices[0][0]
        if len(choices) < 2 or not self._may_give_away():
            self._only_keeper = choices[0][0] if choices else ""
            del self.fields["keeper"]

    def _may_give_away(self) -> bool:
        is_new, keeper = self.instance.pk is None, self.instance.kept_by
        return is_new or keeps_all(self.for_user) or keeper in keys_of(self.for_user)

    def save(self, commit: bool = True) -> Any:
        if "keeper" in self.fields:
            self.instance.kept_by = _key(self.cleaned_data["keeper"])
        elif self.instance.pk is None:
            self.instance.kept_by = _key(self._only_keeper)
        return super().save(commit)


class PersonForm(KeptForm):
    """A new consent tells who wrote it down."""

    def save(self, commit: bool = True) -> Any:
        for form in self.formsets["consents"].forms:
            if form.instance.pk is None and form.has_changed():
                form.instance.recorded_by = self.for_user
        return super().save(commit)


class OrganisationForm(KeptForm):
    pass


def _key(text: str) -> UUID | None:
    return UUID(text) if text else None
