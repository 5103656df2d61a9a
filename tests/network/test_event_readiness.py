from __future__ import annotations

from datetime import date

import pytest

from editorial.readiness import problems_of
from editorial.readiness.guard import NotReady
from network.models import EventPage
from tests.factories import republished
from tests.network.networks import make_event

pytestmark = pytest.mark.usefixtures("standing")


def codes(page):
    return {problem.code for problem in problems_of(page)}


def test_an_event_that_says_everything_has_nothing_to_mend(network):
    event = make_event(network, place="Rantatupa", enrolment_url="https://example.org")

    assert codes(event) == set()


def test_enrolment_that_closes_before_it_opens_keeps_an_event_from_readers(network):
    event = make_event(network)

    with pytest.raises(NotReady):
        republished(event, enrolment_from=date(2026, 5, 2), enrolment_until=date(2026, 5, 1))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"lead": " "}, "event-lead"),
        ({"audience": []}, "no-audience"),
        ({"place": ""}, "no-place"),
        ({"mode": "hybrid"}, "no-online-address"),
        ({"is_free": False}, "no-price"),
        ({"enrolment_until": date(2026, 5, 1)}, "no-enrolment-address"),
    ],
)
def test_what_readers_would_miss_is_a_remark(network, fields, code):
    whole = {"title": "A", "lead": "B", "audience": ["older"], "place": "C"}
    page = EventPage(**(whole | fields))
    found = {problem.code: problem.blocks for problem in problems_of(page)}

    # It has no time either, and no reason to wait for that.
    assert found == {"no-times": False, code: False}
