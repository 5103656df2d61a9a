"""The members of a network as rows of a table, which ``table_in`` reads again."""

from __future__ import annotations

from collections.abc import Iterator

from network.models import Membership, NetworkPage, Organisation, Person
from network.records.consents import ConsentState, state_of
from network.roster.columns import day_in_words, words_of


def rows_for_export(network: NetworkPage) -> Iterator[dict[str, str]]:
    """Members of today, past and to come; of a person the best consent."""
    rows = Membership.objects.filter(network_key=network.translation_key)
    rows = rows.select_related("person__organisation", "organisation")
    for row in rows.prefetch_related("person__consents", "person__texts"):
        days = {name: day_in_words(getattr(row, name)) for name in ("valid_from", "valid_until")}
        if row.person:
            yield _person(row.person) | days
        elif row.organisation:
            yield _organisation(row.organisation) | days


def _organisation(organisation: Organisation) -> dict[str, str]:
    return {
        "organisation": organisation.name,
        "kind": words_of("kind", [organisation.kind]),
        "municipality": organisation.municipality,
        "fields": words_of("fields", organisation.fields),
    }


def _person(person: Person) -> dict[str, str]:
    return {
        "name": person.name,
        "job_title": person.words("job_title"),
        "organisation": person.organisation.name if person.organisation else "",
        "municipality": person.municipality,
        "fields": words_of("fields", person.fields),
        "email": person.email,
        "telephone": person.telephone,
    } | _consent(person)


def _consent(person: Person) -> dict[str, str]:
    if state_of(person) not in (ConsentState.VALID, ConsentState.ENDS):
        return {}
    standing = [consent for consent in person.consents.all() if consent.withdrawn_on is None]
    newest = max(standing, key=lambda consent: (consent.given_on, consent.pk))
    return {
        "consent_given_on": day_in_words(newest.given_on),
        "consent_means": words_of("consent_means", [newest.means]),
        "consent_scope": words_of("consent_scope", newest.scope),
    }
