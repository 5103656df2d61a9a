from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from network.choice_sets import has
from network.models import EventPage, Organisation
from tests.factories import fresh, republished
from tests.network.networks import make_event


def test_several_choices_are_kept_in_the_order_of_the_list(db):
    row = Organisation.objects.create(name="A", fields=["health", "arts"])

    row.refresh_from_db()

    assert row.fields == ["arts", "health"]
    with override("fi"):
        assert row.get_fields_display() == ["Taide", "Terveydenhuolto"]


def test_pages_are_found_by_one_of_their_choices(network):
    staff = make_event(network, title="Koulutus", audience=["staff", "carers"])
    make_event(network, title="Tanssit", audience=["everyone"])

    assert list(EventPage.objects.filter(has("audience", "carers"))) == [staff]


def test_a_revision_keeps_the_choices(network):
    event = make_event(network, audience=["staff", "older"])

    event = republished(event, title="Uusi nimi")

    assert fresh(event).audience == ["staff", "older"]
    assert event.latest_revision.as_object().audience == ["staff", "older"]


def test_what_is_no_choice_is_refused():
    field = Organisation._meta.get_field("fields")

    with pytest.raises(ValidationError, match="nonsense"):
        field.clean(["nonsense"], None)
