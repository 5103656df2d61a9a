"""The forms of a roster: whom, as what, from when until when."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from network.models import ContactPeriod, Membership, NetworkPage
from network.records.choosers import organisation_widget, person_widget
from network.records.policies import people

DAYS = ("valid_from", "valid_until")
DAY_WIDGETS = dict.fromkeys(DAYS, AdminDateInput)
DAY_HELP = {
    "valid_from": gettext_lazy("The first day. Empty: has begun already."),
    "valid_until": gettext_lazy("The last day. Empty: goes on."),
}


class PeriodForm(forms.ModelForm):
    """A row of ``network``; nobody stands in it twice for the same days."""

    #: What makes two rows speak of the same thing.
    same: tuple[str, ...] = ()

    def __init__(self, *args: Any, network: NetworkPage, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.network_key = network.translation_key
        if "person" in self.fields:
            seen = people.instances_user_has_permission_for(user, "choose")
            self.fields["person"].queryset = seen  # type: ignore[attr-defined]
        if self.instance.pk is None:
            self.fields["valid_from"].initial = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and self._meets_itself(data):
            raise ValidationError(_("This entry is there already for these days."))
        return data

    def _meets_itself(self, data: dict[str, Any]) -> bool:
        who = {
            name: data[name] if name in data else getattr(self.instance, name) for name in self.same
        }
        rows = self._meta.model.objects.filter(network_key=self.instance.network_key, **who)
        rows = rows.exclude(pk=self.instance.pk)
        first, last = data["valid_from"], data["valid_until"]
        if first:
            rows = rows.filter(Q(valid_until=None) | Q(valid_until__gte=first))
        if last:
            rows = rows.filter(Q(valid_from=None) | Q(valid_from__lte=last))
        return rows.exists()


class ContactForm(PeriodForm):
    same = ("person", "role")

    class Meta:
        model = ContactPeriod
        fields = ("person", "role", *DAYS)
        widgets = DAY_WIDGETS | {"person": person_widget}
        help_texts = DAY_HELP


class MemberForm(PeriodForm):
    same = ("organisation", "person")

    class Meta:
        model = Membership
        fields = ("organisation", "person", *DAYS)
        widgets = DAY_WIDGETS | {"person": person_widget, "organisation": organisation_widget}
        help_texts = DAY_HELP


class ContactTermForm(ContactForm):
    """Of a row that is there: who it is about stays."""

    class Meta(ContactForm.Meta):
        fields = ("role", *DAYS)  # type: ignore[assignment]


class MemberTermForm(MemberForm):
    class Meta(MemberForm.Meta):
        fields = DAYS  # type: ignore[assignment]


ADDING: dict[str, Any] = {"contact": ContactForm, "member": MemberForm}
CHANGING: dict[str, Any] = {"contact": ContactTermForm, "member": MemberTermForm}
