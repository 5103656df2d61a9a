"""What the lists say of each record beside its own fields, asked once for all rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from network.models import ContactPeriod, Membership, NetworkPage
from network.records.consents import ConsentState, state_of
from network.rights import by_key, within


def dress_people(people: Iterable[Any], user: Any) -> list[Any]:
    """``people`` with ``network_names``, of those networks that ``user`` keeps, and the words
    of ``consent_state``; ``is_shown`` says whether readers may see the entry at all.
    """
    people = list(people)
    keys = _keys(people, "person", user, Membership, ContactPeriod)
    names = _names(keys)
    for person in people:
        person.network_names = _listed(keys[person.pk], names)
        state = state_of(person)
        person.consent_state = state.label
        person.is_shown = state in (ConsentState.VALID, ConsentState.ENDS)
        person.field_words = ", ".join(person.get_fields_display())
    return people


def dress_organisations(organisations: Iterable[Any], user: Any) -> list[Any]:
    organisations = list(organisations)
    keys = _keys(organisations, "organisation", user, Membership)
    names = _names(keys)
    for organisation in organisations:
        organisation.network_names = _listed(keys[organisation.pk], names)
        organisation.field_words = ", ".join(organisation.get_fields_display())
    return organisations


def _keys(records: list[Any], name: str, user: Any, *models: Any) -> dict[int, set[UUID]]:
    found: dict[int, set[UUID]] = defaultdict(set)
    for model in models:
        rows = within(user, model.objects.filter(**{f"{name}__in": records}).order_by())
        for pk, key in rows.values_list(f"{name}_id", "network_key"):
            found[pk].add(key)
    return found


def _names(keys: dict[int, set[UUID]]) -> dict[UUID, str]:
    every = set().union(*keys.values())
    pages = NetworkPage.objects.filter(translation_key__in=every).select_related("locale")
    return {key: page.title for key, page in by_key(pages, get_language() or "").items()}


def _listed(keys: set[UUID], names: dict[UUID, str]) -> str:
    return ", ".join(sorted(names[key] for key in keys if key in names))
