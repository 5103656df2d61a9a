"""What the consents of a person come to today, and taking them all back at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from network.models import Consent, Person

WITHDRAW = "network.withdraw_consent"
#: How long before its end a consent is told to end soon.
SOON = timedelta(days=60)


class ConsentState(models.TextChoices):
    VALID = "valid", _("In force")
    ENDS = "ends", _("Ends soon")
    ENDED = "ended", _("Ended")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    NONE = "none", _("No consent")


def state_of(person: Person) -> ConsentState:
    """Reads ``consents``: prefetch them. The best one counts."""
    consents, today = list(person.consents.all()), timezone.localdate()
    valid = [consent for consent in consents if _is_valid(consent)]
    if any(c.valid_until is None or c.valid_until > today + SOON for c in valid):
        return ConsentState.VALID
    if valid:
        return ConsentState.ENDS
    if any(consent.withdrawn_on is None for consent in consents):
        return ConsentState.ENDED
    return ConsentState.WITHDRAWN if consents else ConsentState.NONE


def with_state(people: QuerySet, state: str) -> QuerySet:
    """Those of ``people`` of whom ``state_of`` says ``state``."""
    mine = Consent.objects.filter(person=OuterRef("pk")).order_by()
    valid = Consent.objects.valid().filter(person=OuterRef("pk")).order_by()
    limit = timezone.localdate() + SOON
    lasting = Exists(valid.filter(Q(valid_until=None) | Q(valid_until__gt=limit)))
    standing = Exists(mine.filter(withdrawn_on=None))
    conditions: dict[str, Any] = {
        ConsentState.VALID: lasting,
        ConsentState.ENDS: ~lasting & Exists(valid),
        ConsentState.ENDED: ~Exists(valid) & standing,
        ConsentState.WITHDRAWN: ~standing & Exists(mine),
        ConsentState.NONE: ~Exists(mine),
    }
    return people.filter(conditions[state])


@transaction.atomic
def withdraw_consents(person: Person, user: Any) -> int:
    """Take back every consent that ``person`` has given; says how many there were."""
    standing = person.consents.filter(withdrawn_on=None)
    ids = list(standing.values_list("pk", flat=True))
    number = standing.update(withdrawn_on=timezone.localdate())
    if number:
        log(person, WITHDRAW, user=user, data={"consents": ids})
    return number


def _is_valid(consent: Consent) -> bool:
    today = timezone.localdate()
    in_time = consent.valid_until is None or consent.valid_until >= today
    return in_time and consent.withdrawn_on is None and consent.given_on <= today
