"""The dashboard of somebody: what was given back, and the drafts under their hands."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from editorial.roles import Role
from tests.editorial.desk import Office, edit_url
from tests.factories import make_article


@pytest.fixture
def office(magazine):
    return Office()


def my_work(office, role):
    """Part → what stands in it, each with its link."""
    html = office.client(role).get("/admin/").content
    return {
        part["data-my-work"]: {
            item.a["href"]: item.get_text(" ", strip=True) for item in part.select("li")
        }
        for part in BeautifulSoup(html, "html.parser").select("[data-my-work]")
    }


def test_everybody_sees_what_is_theirs_and_waits_for_nobody(office, issue, section):
    make_article(issue, section, title="Julkaistu", owner=office.client(Role.WRITER).user)
    draft = office.write(issue, None, title="Villapaita", lead="")
    handed_in = office.write(issue, section, title="Jätetty")
    office.hand_in(handed_in)
    returned = office.write(issue, section, title="Palautettu")
    office.hand_in(returned)
    office.decide(returned, Role.SECTION_EDITOR, "reject", comment="Lisää loppu.")

    assert my_work(office, Role.WRITER) == {
        "drafts": {edit_url(draft): "Villapaita 1 problem 1 remark"},
        "given-back": {
            edit_url(returned): "Palautettu Toimittajan hyväksyntä: Lisää loppu.",
        },
    }
    assert my_work(office, Role.SECTION_EDITOR) == {}


def test_what_somebody_saved_last_is_in_their_hands(office, issue, section):
    page = office.write(issue, section, title="Villapaita")
    office.edit(page, Role.SECTION_EDITOR, title="Villapaidat")

    assert list(my_work(office, Role.SECTION_EDITOR)["drafts"].values()) == ["Villapaidat Ready"]


def test_eight_drafts_cost_few_more_queries_than_one(office, issue, section):
    def queries():
        my_work(office, Role.WRITER)
        with CaptureQueriesContext(connection) as captured:
            my_work(office, Role.WRITER)
        return len(captured)

    office.write(issue, section)
    one = queries()
    for _ in range(7):
        office.write(issue, section)

    assert queries() <= one + 2
