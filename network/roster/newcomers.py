"""Somebody new in one move: the record, the consent, and the place in the network."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.log_actions import log

from delivery.languages.texts import content_languages
from editorial.visible import visible_only
from network.models import (
    Consent,
    ContactPeriod,
    Membership,
    NetworkPage,
    Person,
    PersonText,
)
from network.records.choosers import organisation_widget
from network.records.policies import people
from network.roster import changes
from network.roster.forms import DAY_HELP, DAYS


class As(models.TextChoices):
    """What somebody new becomes in the network."""

    MEMBER = "member", gettext_lazy("Member")
    CONTACT = ContactPeriod.Role.CONTACT.value, ContactPeriod.Role.CONTACT.label
    COORDINATOR = ContactPeriod.Role.COORDINATOR.value, ContactPeriod.Role.COORDINATOR.label


class NewPersonForm(forms.ModelForm):
    """``user`` makes it for ``network``; without a consent it is saved and not shown."""

    job_title = forms.CharField(
        label=pgettext_lazy("of a person", "Title"), max_length=255, required=False
    )
    consent = forms.BooleanField(
        label=gettext_lazy("The person has consented to being shown on this site"),
        required=False,
        help_text=gettext_lazy("Without a consent the person is saved here and shown nowhere."),
    )
    scope = forms.MultipleChoiceField(
        label=gettext_lazy("May be published beside the name"),
        choices=Consent.Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    given_on = forms.DateField(
        label=gettext_lazy("Given on"),
        required=False,
        initial=timezone.localdate,
        widget=AdminDateInput,
    )
    means = forms.ChoiceField(
        label=gettext_lazy("Given how"), choices=Consent.Means.choices, initial=Consent.Means.EMAIL
    )
    becomes = forms.ChoiceField(
        label=gettext_lazy("In the network"),
        choices=As.choices,
        initial=As.MEMBER,
        widget=forms.RadioSelect,
    )
    valid_from = forms.DateField(
        label=gettext_lazy("From"),
        required=False,
        initial=timezone.localdate,
        widget=AdminDateInput,
        help_text=DAY_HELP["valid_from"],
    )
    valid_until = forms.DateField(
        label=gettext_lazy("Until"),
        required=False,
        widget=AdminDateInput,
        help_text=DAY_HELP["valid_until"],
    )

    another = forms.BooleanField(
        label=gettext_lazy("This is somebody else"),
        required=False,
        help_text=gettext_lazy("Two people may have the same name or address."),
    )
    #: Somebody who is probably the same; the form then asks.
    twin: Person | None = None

    class Meta:
        model = Person
        fields = ("name", "organisation", "municipality", "email", "telephone")
        widgets = {"organisation": organisation_widget}

    def __init__(
        self, data: Any = None, *args: Any, network: NetworkPage, user: Any, **kwargs: Any
    ) -> None:
        if data is not None:
            data = visible_only(data, self.base_fields.items())
        super().__init__(data, *args, **kwargs)
        self.network, self.user = network, user

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self._check_days(data)
        self._check_twin(data)
        if data.get("consent"):
            self._check_consent(data)
        return data

    def _check_twin(self, data: dict[str, Any]) -> None:
        self.twin = like(self.user, data.get("name", ""), data.get("email", ""))
        if self.twin and not data.get("another"):
            message = _(
                "%(name)s has a record already. Add that person instead, or tick that this is "
                "somebody else."
            )
            self.add_error("name", message % {"name": self.twin.name})

    def _check_days(self, data: dict[str, Any]) -> None:
        first, last = data.get("valid_from"), data.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("This ends before it begins."))

    def _check_consent(self, data: dict[str, Any]) -> None:
        given = data.get("given_on")
        if given is None and "given_on" not in self.errors:
            self.add_error("given_on", _("Tell when the consent was given."))
        elif given and given > timezone.localdate():
            self.add_error("given_on", _("A consent cannot be given in the future."))

    @transaction.atomic
    def save(self, commit: bool = True) -> Person:
        self.instance.kept_by = self.network.translation_key
        person = super().save()
        log(person, "wagtail.create", user=self.user)
        if self.cleaned_data["job_title"]:
            words = self.cleaned_data["job_title"]
            PersonText.objects.create(person=person, language=written_in(), job_title=words)
        if self.cleaned_data["consent"]:
            self._record_consent(person)
        changes.save(self.network, self._place(person), self.user)
        return person

    def _record_consent(self, person: Person) -> None:
        values = {name: self.cleaned_data[name] for name in ("scope", "given_on", "means")}
        Consent.objects.create(person=person, recorded_by=self.user, **values)

    def _place(self, person: Person) -> changes.Row:
        becomes = self.cleaned_data["becomes"]
        days = {name: self.cleaned_data[name] for name in DAYS}
        if becomes == As.MEMBER:
            return Membership(person=person, **days)
        return ContactPeriod(person=person, role=becomes, **days)


def like(user: Any, name: str, email: str) -> Person | None:
    """Somebody whom ``user`` sees and who is probably the same: by address, else by name."""
    seen = people.instances_user_has_permission_for(user, "view").order_by("pk")
    namesakes = seen.filter(name__iexact=name)
    if not email:
        return namesakes.first()
    by_address = seen.filter(email__iexact=email).first()
    return by_address or namesakes.filter(email="").first()


def written_in() -> str:
    """The language of the admin, if content is written in it."""
    active, known = get_language() or "", [code for code, _name in content_languages()]
    return active if active in known else known[0]
