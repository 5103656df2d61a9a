"""What keeps an event from being published, and what an editor may look at."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from editorial.readiness import Problem, check
from network.models import EventPage, Occurrence


@check(EventPage)
def event_closes_enrolment_after_it_opens(event: EventPage) -> Iterator[Problem]:
    first, last = event.enrolment_from, event.enrolment_until
    if first and last and last < first:
        message = _("Enrolment closes before it opens. Put one of the two days right.")
        yield Problem("enrolment-order", message, "enrolment_until")


@check(EventPage, blocks=False)
def event_has_times(event: EventPage) -> Iterator[Problem]:
    """No reason to wait: a training may be announced before its day is known."""
    if not Occurrence.objects.filter(event_key=event.translation_key).exists():
        message = _(
            "The event has no time yet; readers see that it will be announced later. Add one "
            "with the button “Times”, once the page is saved."
        )
        yield Problem("no-times", message)


@check(EventPage, blocks=False)
def event_tells_where_it_is(event: EventPage) -> Iterator[Problem]:
    if event.mode != EventPage.Mode.ONLINE and not (event.place or event.municipality):
        message = _("Say where the event takes place.")
        yield Problem("no-place", message, "place")
    if event.mode != EventPage.Mode.ON_SITE and not (event.online_url or event.enrolment_url):
        message = _("Nobody learns how to take part online: give an address for it.")
        yield Problem("no-online-address", message, "online_url")


@check(EventPage, blocks=False)
def event_tells_whom_it_is_for(event: EventPage) -> Iterator[Problem]:
    if not event.audience:
        message = _("Choose whom the event is for. Readers look for events by that.")
        yield Problem("no-audience", message, "audience")


@check(EventPage, blocks=False)
def event_has_a_lead(event: EventPage) -> Iterator[Problem]:
    if not event.lead.strip():
        message = _("The event has no lead. Lists then show its title only.")
        yield Problem("event-lead", message, "lead")


@check(EventPage, blocks=False)
def event_tells_its_price(event: EventPage) -> Iterator[Problem]:
    if not event.is_free and not event.price.strip():
        message = _("The event is not free of charge: tell the price in words.")
        yield Problem("no-price", message, "price")


@check(EventPage, blocks=False)
def event_tells_where_to_enrol(event: EventPage) -> Iterator[Problem]:
    if (event.enrolment_from or event.enrolment_until) and not event.enrolment_url:
        message = _(
            "Readers see when to enrol, but not where: give an address, or tell it in the text."
        )
        yield Problem("no-enrolment-address", message, "enrolment_url")
