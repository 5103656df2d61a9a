"""The audit trail: every change of state, by whom, readable in both languages."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import PageLogEntry

from editorial.audit.trail import trail_of
from editorial.roles import Role
from editorial.workflow.log import NOT_READY
from network.coordinators import appoint
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.forms import opens
from tests.network import networks

CHIEF = Role.EDITOR_IN_CHIEF
ALONE = "approve_alone"
EDITOR, LANGUAGE = Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR


@pytest.fixture
def office(magazine, roles):
    return Office(set_up=True)


def trail_url(page):
    return f"/admin/pages/{page.pk}/audit-trail/"


def told(client, page, **filters):
    """What the table says, newest first: who, and what."""
    response = client.get(trail_url(page), filters | {"export": "csv"})
    rows = csv.reader(io.StringIO(b"".join(response.streaming_content).decode("utf-8-sig")))
    _head, *entries = rows
    return [(who, what) for _when, who, _page, _language, what, _remark in entries]


def walk(office, issue, section):
    """Through every change of state that an article can meet."""
    page = office.write(issue, section, title="Villapaita")
    office.hand_in(page)
    office.decide(page, EDITOR, "reject", comment="Lisää loppu.")
    office.edit(page, Role.WRITER, title="Villapaidat", **{"action-submit": "1"})
    office.edit(page, CHIEF, **{"action-cancel-workflow": "1"})
    office.hand_in(page)
    office.decide(page, EDITOR)
    office.decide(page, LANGUAGE)
    office.edit(page, CHIEF, title="Villapaitoja")
    for role, action in ((CHIEF, ALONE), (EDITOR, "approve"), (LANGUAGE, "approve")):
        office.decide(page, role, action, comment="Muut ovat lomalla." * (action == ALONE))
    office.client(CHIEF).post(f"/admin/pages/{page.pk}/unpublish/")
    office.edit(page, CHIEF, **{"action-publish": "1"})
    other = factories.make_issue(issue.get_parent(), number="2")
    office.client(CHIEF).post(f"/admin/pages/{page.pk}/move/{other.pk}/confirm/")
    return page, other


WALKED = """
WRITER Created
WRITER Draft saved
WRITER Passed the readiness checks
WRITER 'Toimitus' started. Next step 'Toimittajan hyväksyntä'
SECTION_EDITOR Rejected at 'Toimittajan hyväksyntä'. Changes requested
WRITER Draft saved
WRITER Resubmitted 'Toimittajan hyväksyntä'. Workflow resumed
EDITOR_IN_CHIEF Cancelled 'Toimitus' at 'Toimittajan hyväksyntä'
EDITOR_IN_CHIEF Draft saved
WRITER Draft saved
WRITER Passed the readiness checks
WRITER 'Toimitus' started. Next step 'Toimittajan hyväksyntä'
SECTION_EDITOR Approved at 'Toimittajan hyväksyntä'. Next step 'Kielenhuolto'
LANGUAGE_EDITOR Approved at 'Kielenhuolto'. Next step 'Päätoimittajan hyväksyntä'
EDITOR_IN_CHIEF Draft saved
EDITOR_IN_CHIEF Approved alone at “Päätoimittajan hyväksyntä”, because: Muut ovat lomalla.
EDITOR_IN_CHIEF Approved at 'Päätoimittajan hyväksyntä'. Next step 'Valmius'
EDITOR_IN_CHIEF Passed the readiness checks
SECTION_EDITOR Approved at 'Toimittajan hyväksyntä'. Next step 'Kielenhuolto'
LANGUAGE_EDITOR Approved at 'Kielenhuolto'. 'Toimitus' complete
LANGUAGE_EDITOR Published
EDITOR_IN_CHIEF Unpublished
EDITOR_IN_CHIEF Draft saved
EDITOR_IN_CHIEF Published
EDITOR_IN_CHIEF Published past the workflow “Toimitus”, without being handed in
EDITOR_IN_CHIEF Moved from '1/2026' to '2/2026'
"""


def test_an_article_tells_every_change_of_its_state(office, issue, section):
    page, other = walk(office, issue, section)
    chief = office.client(CHIEF)
    names = {one.user.get_username(): role.name for (role, _), one in office.clients.items()}

    found = [f"{names[who]} {what}" for who, what in reversed(told(chief, page))]

    assert found == WALKED.strip().splitlines()
    # The issue that it left tells of its going, the one where it is now of all.
    assert told(chief, issue)[0][1] == found[-1].removeprefix("EDITOR_IN_CHIEF ")
    assert told(chief, page)[0] in told(chief, other)
    with override("fi"):
        finnish = {entry.message for entry in trail_of(page, chief.user)}
    assert finnish & {line.split(" ", 1)[1] for line in found} == set()


def test_what_the_checks_gave_back_is_told_with_the_reason(office, issue):
    page = office.write(issue, None)
    office.hand_in(page)

    [entry] = PageLogEntry.objects.filter(page=page.pk, action=NOT_READY)

    with override("en"):
        assert entry.message == "Given back by the readiness checks"
    assert "Choose the section" in entry.comment


def test_only_those_who_edit_the_page_read_its_trail(office, issue, section):
    page = office.write(issue, section)

    allowed = {role for role in Role if opens(office.client(role), trail_url(page))}

    assert allowed == {Role.WRITER, EDITOR, CHIEF}


def test_a_coordinator_reads_of_their_own_network_only(office, home):
    index = networks.make_index(home)
    network = networks.make_network(index)
    foreign = networks.make_network(index, "07", title="Sydänmaan taide")
    coordinator = office.client(Role.COORDINATOR)
    appoint(coordinator.user, network)

    assert opens(coordinator, trail_url(network))
    assert not opens(coordinator, trail_url(foreign))


def test_entries_are_filtered_by_person_and_action(office, issue, section):
    page = office.write(issue, section)
    office.hand_in(page)
    office.decide(page, EDITOR)
    chief = office.client(CHIEF)

    by_editor = told(chief, page, user=office.client(EDITOR).user.pk)
    approvals = told(chief, page, action="wagtail.workflow.approve")

    assert [what for _who, what in by_editor] == [what for _who, what in approvals]
    assert len(approvals) == 1
    assert told(chief, page, timestamp_to="2001-01-01") == []


def test_a_title_is_no_formula_in_a_table(office, issue, section):
    page = office.write(issue, section, title="=1+1")

    response = office.client(CHIEF).get(trail_url(page), {"export": "csv"})

    assert ",'=1+1," in b"".join(response.streaming_content).decode()
    assert office.client(CHIEF).get(trail_url(page), {"export": "xlsx"}).status_code == 200


def test_a_long_trail_costs_as_few_queries_as_a_short_one(office, issue, section):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert opens(office.client(CHIEF), trail_url(issue))
        return len(captured)

    office.write(issue, section)
    queries()
    few = queries()
    for _number in range(8):
        page = office.write(issue, section)
        office.hand_in(page)

    assert queries() <= few + 2
