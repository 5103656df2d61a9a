"""Which networks have a reminder due, and to whom it goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.users.models import UserProfile

from network.conf import review_months

if TYPE_CHECKING:
    from network.models import NetworkPage, Person


def overdue(today: date) -> Iterator[NetworkPage]:
    """The published networks whose last review is too long ago, each by its source page."""
    from network.models import NetworkPage

    limit = months_before(today, review_months())
    for network in NetworkPage.objects.live().filter(alias_of=None).select_related("locale"):
        reviewed = reviewed_on(network)
        if reviewed and reviewed < limit and network.is_source():
            yield network


def reviewed_on(network: NetworkPage) -> date | None:
    """When somebody last said that all is as it says; at first, when it came out."""
    first = network.first_published_at
    return network.reviewed_on or (timezone.localdate(first) if first else None)


def claim(network: NetworkPage, today: date) -> bool:
    """Whether a letter may go out now; from then on, not for a month.

    Of two programs that ask at once, one gets leave.
    """
    from network.models import ReviewReminder

    key = network.translation_key
    again = ReviewReminder.objects.filter(network_key=key, sent_on__lte=months_before(today, 1))
    if again.update(sent_on=today):
        return True
    try:
        with transaction.atomic():
            ReviewReminder.objects.create(network_key=key, sent_on=today)
    except IntegrityError:
        return False
    return True


def coordinators_of(network: NetworkPage) -> list[Person]:
    """Today's, as far as they can be written to."""
    from network.models import ContactPeriod, Person

    periods = ContactPeriod.objects.today().filter(
        network_key=network.translation_key, role=ContactPeriod.Role.COORDINATOR
    )
    return list(Person.objects.filter(pk__in=periods.values("person")).exclude(email=""))


def language_of(email: str) -> str:
    """The language in which they work in the admin; the site's own for who does not."""
    users = get_user_model()._default_manager.filter(email__iexact=email)
    chosen = UserProfile.objects.filter(user__in=users).exclude(preferred_language="")
    known = dict(settings.LANGUAGES)
    found = (code for code in chosen.values_list("preferred_language", flat=True) if code in known)
    return next(found, settings.LANGUAGE_CODE)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or its last where it has no such day."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(day.day - 1), following - timedelta(1))
