"""Members come in as a table, told row by row before anything is saved, and go out again."""

from __future__ import annotations

from datetime import date
from typing import Any

from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile

from network.models import Membership, Organisation, Person
from tests.network import networks

HEADINGS = "Nimi;Nimike;Organisaatio;Kunta;Toimialat;Sähköposti;Jäsen alkaen;Suostumus annettu;"
HEADINGS += "Miten suostumus annettiin;Saa julkaista"
AUNE = "Aune Äijälä;Ohjaaja;Rantatupa;Kotka;Taide, Hyvinvointi;aune@example.org;1.2.2026;"
AUNE += "3.1.2026;Paperilla;Sähköposti"
HOUSE = ";;Kymen sointu;Kouvola;Kulttuuri;;;;;"


def place(network: Any, rest: str = "import/") -> str:
    return f"/admin/networks/{network.pk}/people/{rest}"


def table(*rows: str, encoding: str = "utf-8") -> SimpleUploadedFile:
    return SimpleUploadedFile("j.csv", "\r\n".join([HEADINGS, *rows]).encode(encoding))


def checked(desk: Any, network: Any, file: Any) -> Any:
    return desk.post(place(network), {"file": file})


def imported(desk: Any, network: Any, file: Any) -> Any:
    """Both presses, the second as the page of the first offers it."""
    page = BeautifulSoup(checked(desk, network, file).content, "html.parser")
    content = page.select_one("[name=content]")["value"]
    return desk.post(place(network), {"content": content, "import": "1"}, follow=True)


def outcomes(answer: Any) -> dict[str, str]:
    """What the page says of each row, by its number."""
    rows = BeautifulSoup(answer.content, "html.parser").select("[data-csv-report] tbody tr")
    cells = [[cell.get_text(" ", strip=True) for cell in row.select("td")] for row in rows]
    return {number: outcome for number, _summary, outcome in cells}


def test_the_first_press_tells_of_every_row_and_saves_nothing(desk, network):
    answer = checked(desk, network, table(AUNE, HOUSE))

    assert answer.status_code == 200
    assert list(outcomes(answer)) == ["2", "3"]
    assert all(outcomes(answer).values())
    assert not Person.objects.exists() and not Organisation.objects.exists()


def test_the_second_press_imports_all_rows(desk, coordinator, network):
    imported(desk, network, table(AUNE, HOUSE, encoding="cp1252"))

    person = Person.objects.get()
    consent = person.consents.get()
    assert (person.name, person.email) == ("Aune Äijälä", "aune@example.org")
    assert (person.fields, person.organisation.name) == (["arts", "wellbeing"], "Rantatupa")
    assert person.words("job_title") == "Ohjaaja"
    assert person.kept_by == network.translation_key
    assert (consent.given_on, consent.means) == (date(2026, 1, 3), "paper")
    assert (consent.scope, consent.recorded_by) == (["email"], coordinator)
    assert [str(row) for row in Membership.objects.all()] == ["Aune Äijälä", "Kymen sointu"]
    assert Membership.objects.first().valid_from == date(2026, 2, 1)


def test_with_half_its_rows_wrong_nothing_is_imported_and_every_row_is_told(desk, network):
    wrong = [
        "Eino;;;;;ei osoite;;;;",
        "Saima;;;;;;31.2.2026;;;",
        "Toivo;;;;Kengät;;;;;",
        ";;;;;;;;;",
        "Lyyli;;;;;;;3.1.2026;;",
        "Yrjö;;;;;;;3.1.2090;Paperilla;",
        f"{'Ä' * 300};;;;;;;;;",
        ";;;Kotka;;;;;;",
    ]

    answer = checked(desk, network, table(AUNE, HOUSE, *wrong))

    told = outcomes(answer)
    assert answer.status_code == 422
    assert list(told) == ["2", "3", "4", "5", "6", "8", "9", "10", "11"]
    assert all(told.values())
    assert not BeautifulSoup(answer.content, "html.parser").select("[name=content]")
    assert not Person.objects.exists() and not Membership.objects.exists()


def test_who_is_there_is_recognised_and_keeps_their_details(desk, network):
    body = networks.make_organisation("Rantatupa")
    key = network.translation_key
    by_address = networks.make_person("A. Äijälä", email="AUNE@example.org", kept_by=key)
    by_name = networks.make_person("Eino Aalto", email="", organisation=body, kept_by=key)
    networks.make_member(network, body)

    imported(desk, network, table(AUNE, "Eino Aalto;;rantatupa;Kotka;;;;;;", ";;RANTATUPA;;;;;;;"))

    assert Person.objects.count() == 2 and Organisation.objects.count() == 1
    assert {row.person for row in Membership.objects.exclude(person=None)} == {by_address, by_name}
    assert Membership.objects.filter(organisation=body).count() == 1
    by_address.refresh_from_db()
    assert by_address.name == "A. Äijälä"


def test_a_stranger_is_neither_recognised_nor_shown(desk, network, foreign):
    stranger = networks.make_person(
        "Toivo Vieras", email="aune@example.org", kept_by=foreign.translation_key
    )

    answer = checked(desk, network, table(AUNE))
    imported(desk, network, table(AUNE))

    assert "Toivo" not in answer.content.decode()
    assert not stranger.memberships.exists()
    assert Person.objects.count() == 2


def test_the_same_member_twice_in_one_file_is_a_slip(desk, network):
    told = outcomes(checked(desk, network, table(AUNE, AUNE.replace("Aune", "A."), HOUSE, HOUSE)))

    assert "2" in told["3"] and "4" in told["5"]


def test_importing_twice_changes_nothing(desk, network):
    for _time in range(2):
        imported(desk, network, table(AUNE, HOUSE))

    assert (Person.objects.count(), Organisation.objects.count()) == (1, 2)
    assert Membership.objects.count() == 2


def test_what_was_exported_can_be_imported_elsewhere(desk, coordinator, network, foreign):
    from network.coordinators import appoint

    imported(desk, network, table(AUNE, HOUSE, "=1+1;;;;;+x@example.org;;;;"))
    data = desk.get(place(network, "export/")).content

    assert b"'=1+1" in data
    appoint(coordinator, foreign)
    answer = imported(desk, foreign, SimpleUploadedFile("j.csv", data))

    rows = Membership.objects.filter(network_key=foreign.translation_key)
    assert answer.status_code == 200
    assert [str(row) for row in rows] == ["Aune Äijälä", "Kymen sointu", "=1+1"]
    assert Person.objects.count() == 2


def test_the_second_press_checks_again(desk, network):
    page = BeautifulSoup(checked(desk, network, table(AUNE)).content, "html.parser")
    content = page.select_one("[name=content]")["value"]

    for altered in ("", "%%%", content[:-3], content + "A"):
        answer = desk.post(place(network), {"content": altered, "import": "1"})
        assert answer.status_code == 422, altered

    assert not Person.objects.exists()


def test_no_file_and_no_table_are_told(desk, network):
    for file in (None, SimpleUploadedFile("a.csv", b""), SimpleUploadedFile("a.csv", b"PK\0\1")):
        answer = desk.post(place(network), {"file": file} if file else {})
        assert answer.status_code == 422
        assert "w-field__errors" in answer.content.decode()
