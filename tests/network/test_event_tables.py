"""Events of a network as a CSV file, in and out."""

from __future__ import annotations

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from editorial.roles import Role
from network.events.schedule import rows_of
from network.models import EventPage
from tests.factories import make_user
from tests.network.networks import make_event
from tests.network.schedules import in_finland, times

pytestmark = pytest.mark.usefixtures("standing")

GOOD = """title;audience;mode;place;price;day;begins;ends;status;note
Äijäkuoro;older, carers;on_site;Rantatupa;;2027-05-04;14:00;16:00;;
Äijäkuoro;older, carers;on_site;Rantatupa;;11.5.2027;14.00;16.00;cancelled;Peruttu.
Tanssit;Ikääntyneet;;;5 €;2027-06-01;18:00;21:00;;
"""
HALF_WRONG = """title,day,begins,ends,audience
Yksi,2027-05-04,14:00,16:00,older
Kaksi,2027-05-04,16:00,14:00,older
Kolme,2027-13-04,14:00,16:00,older
Neljä,2027-05-04,14:00,16:00,nobody
"""


def url(network, name="import"):
    return reverse(f"network_events_{name}", args=[network.pk])


def upload(client, network, text, encoding="utf-8"):
    file = SimpleUploadedFile("tapahtumat.csv", text.encode(encoding), "text/csv")
    return client.post(url(network), {"file": file})


def confirmed(client, network, response):
    return client.post(
        url(network), {"content": response.context["content"], "import": "1"}, follow=True
    )


def problems(response):
    return {line.number: line.problems for line in response.context["table"].lines}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_is_told_row_by_row_and_then_imported(editor, network, encoding):
    response = upload(editor, network, GOOD.replace("Ikääntyneet", "staff"), encoding)
    told = [line.outcome for line in response.context["table"].lines]
    before = EventPage.objects.count()

    confirmed(editor, network, response)

    choir, dance = EventPage.objects.order_by("path")
    assert (before, len(set(told))) == (0, 3)
    assert (choir.title, choir.audience, choir.live) == ("Äijäkuoro", ["older", "carers"], False)
    assert times(choir) == ["2027-05-04 14:00", "2027-05-11 14:00x"]
    assert rows_of(choir).last().words("note") == "Peruttu."
    assert (dance.is_free, dance.price) == (False, "5 €")


def test_half_the_rows_wrong_and_nothing_comes_in_and_every_row_is_told(editor, network):
    response = upload(editor, network, HALF_WRONG)
    again = confirmed(editor, network, response)

    found = problems(response)
    assert [bool(found[number]) for number in (2, 3, 4, 5)] == [False, True, True, True]
    assert (response.status_code, again.status_code) == (422, 422)
    assert not EventPage.objects.exists()


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ("A;2027-03-28;03:30;05:00;;;", 2),
        ("A;9999-12-31;14:00;16:00;;;", 2),
        ("A;2027-05-04;14:00;16:00;kotka;;", 2),
        ("A;2027-05-04;14:00;16:00;;javascript:x;", 2),
        ("A;2027-05-04;14:00;16:00;;;moved sideways", 2),
        ("A;2027-05-04;14:00;16:00;;;\nA;2027-05-04;14:00;16:00;;;", 3),
        ("A;2027-05-04;14:00;16:00;event;;\nA;2027-05-05;14:00;16:00;training;;", 3),
        (";2027-05-04;14:00;16:00;;;", 2),
    ],
)
def test_a_row_that_cannot_be_is_told(editor, network, rows, number):
    head = "title;day;begins;ends;kind;enrolment_url;status\n"
    response = upload(editor, network, head + rows)

    assert problems(response)[number]
    assert not EventPage.objects.exists()


def test_what_is_there_already_does_not_come_in_twice(editor, network):
    make_event(network, in_finland(2027, 5, 4, 14), title="Äijäkuoro")

    assert problems(upload(editor, network, GOOD.replace("Ikääntyneet", "staff")))[2]


def test_a_formula_is_text_on_both_ways(editor, network):
    event = make_event(network, in_finland(2027, 5, 4, 14), title='=HYPERLINK("x")', lead="+1")

    text = editor.get(url(network, "export")).content.decode("utf-8-sig")
    event.delete()
    confirmed(editor, network, upload(editor, network, text))

    row = next(csv.reader(io.StringIO(text.splitlines()[1]), delimiter=";"))
    assert not any(cell.startswith(("=", "+")) for cell in row)
    assert EventPage.objects.get().title == '=HYPERLINK("x")'
    assert EventPage.objects.get().lead == "+1"


def test_what_went_out_comes_in_the_same(editor, network):
    facts = {
        "kind": "training",
        "audience": ["staff"],
        "mode": "hybrid",
        "place": "Rantatupa",
        "municipality": "Kotka",
        "online_url": "https://example.org",
        "languages": ["fi", "sv"],
        "price": "5 €",
        "is_free": False,
    }
    event = make_event(network, in_finland(2027, 5, 4, 14), in_finland(2027, 5, 4, 23), **facts)
    before = times(event)
    text = editor.get(url(network, "export")).content.decode("utf-8-sig")
    event.delete()

    confirmed(editor, network, upload(editor, network, text))

    event = EventPage.objects.get()
    assert {name: getattr(event, name) for name in facts} == facts
    assert times(event) == before


def test_tables_are_for_those_who_may_add_below_the_network(client, network):
    client.force_login(make_user(Role.WRITER))

    assert client.get(url(network)).status_code == 302
    assert client.get(url(network, "export")).status_code == 302
