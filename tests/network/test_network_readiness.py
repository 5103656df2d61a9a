"""What keeps a network, a project or a plan from being published, and what is remarked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from editorial.readiness import blocking, problems_of
from editorial.readiness.guard import NotReady
from network.models import NetworkPage
from tests.factories import fresh
from tests.network.networks import make_contact, make_network, make_person, make_plan, make_project


def codes(page):
    return {problem.code for problem in problems_of(page)}


def test_a_network_without_a_region_is_not_published(index):
    page = index.add_child(instance=NetworkPage(title="Ei missään", live=False))

    with pytest.raises(NotReady, match="ainakin yksi maakunta"):
        page.save_revision().publish()


def test_a_network_without_lead_languages_or_contact_is_published_with_remarks(index):
    network = make_network(index, lead="")

    assert codes(network) >= {"lead", "languages", "contact"}
    assert blocking(network) == []


def test_a_contact_of_today_ends_the_remark_and_one_without_a_last_day_makes_another(network):
    contact = make_contact(network, make_person())
    assert "contact" not in codes(network)
    assert "contact-dates" in codes(network)

    contact.valid_until = timezone.localdate() + timedelta(days=30)
    contact.save()
    assert "contact-dates" not in codes(network)

    contact.valid_until = timezone.localdate() - timedelta(days=1)
    contact.save()
    assert "contact" in codes(network)


def test_a_contact_without_consent_is_told_with_the_person_to_mend(network):
    person = make_person(consents=False)
    make_contact(network, person)

    (problem,) = [one for one in problems_of(network) if one.code == "contact-consent"]

    assert problem.record == person
    assert not problem.blocks


@pytest.mark.parametrize("make", [make_project, make_plan])
def test_years_in_the_wrong_order_are_refused(network, make):
    page = make(network, start_year=2020, end_year=2021)
    page.end_year = 2019

    with pytest.raises(NotReady, match="Viimeinen vuosi on ennen ensimmäistä"):
        page.save_revision().publish()
    assert fresh(page).end_year == 2021


def test_a_project_without_years_and_a_plan_without_summary_are_remarked(network):
    assert "years" in codes(make_project(network))
    assert "summary" in codes(make_plan(network))
    assert "summary" not in codes(make_plan(network, body=[("prose", "<p>Tiivis.</p>")]))


def test_a_plan_open_for_comment_says_until_when(network):
    page = make_plan(network)
    page.status = "open"

    assert [problem.code for problem in blocking(page)] == ["comments"]


def test_a_plan_is_not_superseded_by_itself(network):
    page = make_plan(network)
    page.superseded_by = fresh(page)

    assert [problem.code for problem in blocking(page)] == ["superseded"]
