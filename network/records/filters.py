"""How lists of people and organisations are narrowed down."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from network.choice_sets import has
from network.models import ContactPeriod, Membership, Organisation, Person
from network.models.organisations import Field
from network.records.consents import ConsentState, with_state
from network.rights import by_key, networks_of


class RecordFilterSet(WagtailFilterSet):
    """By network, of those that the user keeps, and by field of work."""

    network = django_filters.ChoiceFilter(label=_("Network"), method="of_network")
    field = django_filters.ChoiceFilter(
        label=_("Field of work"), choices=Field.choices, method="of_field"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pages = networks_of(self.request.user).select_related("locale")
        found = by_key(pages, get_language() or "")
        choices = sorted(((str(key), page.title) for key, page in found.items()), key=_title)
        self.filters["network"].extra["choices"] = choices

    def of_field(self, rows: QuerySet, name: str, code: str) -> QuerySet:
        return rows.filter(has("fields", code))

    def of_network(self, rows: QuerySet, name: str, key: str) -> QuerySet:
        raise NotImplementedError


class PersonFilterSet(RecordFilterSet):
    consent = django_filters.ChoiceFilter(
        label=_("Consent"), choices=ConsentState.choices, method="by_consent"
    )

    class Meta:
        model = Person
        fields: list[str] = []

    def of_network(self, rows: QuerySet, name: str, key: str) -> QuerySet:
        belongs = {"person": OuterRef("pk"), "network_key": key}
        return rows.filter(
            Q(kept_by=key)
            | Exists(Membership.objects.filter(**belongs))
            | Exists(ContactPeriod.objects.filter(**belongs))
        )

    def by_consent(self, rows: QuerySet, name: str, state: str) -> QuerySet:
        return with_state(rows, state)


class OrganisationFilterSet(RecordFilterSet):
    class Meta:
        model = Organisation
        fields = ["kind"]

    def of_network(self, rows: QuerySet, name: str, key: str) -> QuerySet:
        member = Membership.objects.filter(organisation=OuterRef("pk"), network_key=key)
        return rows.filter(Q(kept_by=key) | Exists(member))


def _title(choice: tuple[str, str]) -> str:
    return choice[1].casefold()
