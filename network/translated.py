"""The words of organisations, which belong to translation jobs."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from editorial.translation_jobs.records import RecordKind, referred_to, translates_records
from network.models import Membership, NetworkPage, Organisation


def organisations_of(page: Any) -> set[int]:
    """Those that its fields name, and the members of a network."""
    found = referred_to(page, Organisation)
    if isinstance(page, NetworkPage):
        rows = Membership.objects.not_over().filter(network_key=page.translation_key)
        found |= set(rows.exclude(organisation=None).values_list("organisation", flat=True))
    return found


ORGANISATIONS = translates_records(
    RecordKind(
        "network.organisation",
        _("Organisations"),
        Organisation,
        ("name", "description"),
        uses=organisations_of,
        stands_for={"name": "name"},
        # Many have one name in every language.
        optional=frozenset({"name"}),
    )
)
