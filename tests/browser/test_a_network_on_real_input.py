"""The page of a real regional network goes through the admin and is read as it was written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk
from tests.browser.network_text import Dated, network_text
from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WRITES = True

TEXT = network_text()
HOME = "Kymenlaakso"
#: The text says over how many regions the first project went, and no more.
REGIONS = (HOME, "Etelä-Karjala", "Etelä-Savo", "Päijät-Häme", "Uusimaa", "Pohjois-Savo")
FUNDER = "Taiteen edistämiskeskus (Taike)"
CONTACT = "Tellervo Uoma-Aho"
WORKPLACE = "Uoman kulttuuriosuuskunta"
TELEPHONE, EMAIL = "040 000 0117", "tellervo.uoma@example.org"
#: Of whom the text tells: staff, and then groups of people.
TRAINING = ("Koulutus henkilöstölle", ["staff"], ["Ammattilaiset ja henkilöstö"])
EVENT = (
    "Yhteinen ilta",
    ["older", "mental_health", "substance", "special_needs"],
    [
        "Ikääntyneet",
        "Mielenterveyskuntoutujat",
        "Päihdekuntoutujat",
        "Erityistä tukea tarvitsevat lapset ja nuoret",
    ],
)


def test_a_network_is_read_as_it_was_written_and_its_contact_only_for_the_term(desk, reader, site):
    editor: Desk = desk("paatoimittaja")
    network = make_network(editor, site.page_id("/home/verkostot/"))
    make_project(editor, network, TEXT.projects[0], REGIONS, funder="taike")
    make_project(editor, network, TEXT.projects[1], REGIONS[:1])
    for plan in TEXT.plans:
        make_plan(editor, network, plan)
    for title, codes, _words in (TRAINING, EVENT):
        make_event(editor, network, title, codes)
    add_contact(editor, network)
    address = network_address(reader)

    assert words_of(reader.page.locator(".network-body .text")) == TEXT.words
    assert words_of(reader.page.locator(".join-call"))[1] == TEXT.joining
    assert links_of(reader.page) == [
        (plain(label), f"https://{to}" if to else None) for _kind, label, to in TEXT.links
    ]
    assert contact_of(reader.page) == [CONTACT, WORKPLACE, TELEPHONE, EMAIL]
    assert dated_in(reader.page, ".loom-year li") == {
        project.title: project.years for project in TEXT.projects
    }
    assert dated_in(reader.page, "section[aria-labelledby=network_plans] li") == {
        plan.title: plan.years for plan in TEXT.plans
    }
    read_the_pages_below(reader, address)

    end_the_term(editor, network)

    page = reader.open(address)
    assert CONTACT not in page.content()
    assert words_of(page.locator(".network-body .text")) == TEXT.words


def read_the_pages_below(reader: Visitor, address: str) -> None:
    """What projects, plans and events tell on pages of their own."""
    first, second = (facts_of(reader, address, project.title) for project in TEXT.projects)
    assert (first["Vuodet"], first["Rahoittaja"]) == (TEXT.projects[0].years, FUNDER)
    assert set(first["Maakunnat"].split(", ")) == set(REGIONS)
    assert (second["Vuodet"], second["Maakunta"]) == (TEXT.projects[1].years, HOME)
    bare, dated = (facts_of(reader, address, plan.title) for plan in TEXT.plans)
    assert "Vuodet" not in bare
    assert dated["Vuodet"] == TEXT.plans[1].years
    link = reader.page.get_by_role("link", name=TEXT.plans[1].address)
    expect(link).to_have_attribute("href", f"https://{TEXT.plans[1].address}")
    for title, _codes, audiences in (TRAINING, EVENT):
        told = facts_of(reader, address, title)["Kenelle"].lower()
        assert [words for words in audiences if words.lower() not in told] == []


def make_network(editor: Desk, index: int) -> int:
    editor.new_page(index, "network/networkpage")
    editor.fill(title=TEXT.title, joining=TEXT.joining, founded="2017")
    editor.add_row("regions", region=HOME)
    for kind, label, address in TEXT.links:
        editor.add_row("links", kind=kind, label=label, url=address)
    write(editor, "background", TEXT.background)
    write(editor, "actions", TEXT.actions)
    return publish(editor)


def write(editor: Desk, field: str, paragraphs: list[str]) -> None:
    """The heading typed, the rest pasted as one comes from another page."""
    prose = editor.add_block("pilcrow", field)
    editor.write(prose, [paragraphs[0], ""])
    editor.paste("\n".join(paragraphs[1:]))
    expect(prose).to_contain_text(" ".join(paragraphs[-1].split()))


def make_project(
    editor: Desk, network: int, project: Dated, regions: tuple[str, ...], funder: str = ""
) -> None:
    editor.new_page(network, "network/projectpage")
    editor.fill(title=project.title, start_year=project.first, end_year=project.last)
    for region in regions:
        editor.add_row("regions", region=region)
    if funder:
        editor.add_row("funders", programme=funder)
    publish(editor)


def make_plan(editor: Desk, network: int, plan: Dated) -> None:
    editor.new_page(network, "network/planpage")
    editor.fill(title=plan.title, start_year=plan.first, end_year=plan.last, website=plan.address)
    publish(editor)


def publish(editor: Desk) -> int:
    """Returns the primary key of the page that has been saved and published."""
    editor.save_draft()
    number = editor.edited_page()
    assert editor.publish()
    return number


def make_event(editor: Desk, network: int, title: str, audience: list[str]) -> None:
    """By the short form of whoever has a minute."""
    editor.open(f"/admin/network/networks/{network}/events/new/")
    tomorrow = date.today() + timedelta(days=1)
    editor.fill(title=title, lead=title, place="Uoman tupa", day=tomorrow.isoformat())
    editor.fill(begins="17:00", ends="19:00")
    for code in audience:
        editor.page.check(f"[name=audience][value={code}]")
    send(editor)


def send(editor: Desk) -> None:
    """By key: a calendar may still lie over the button."""
    button = editor.page.locator("main form [type=submit]").first
    editor.press(lambda: button.press("Enter"))


def add_contact(editor: Desk, network: int) -> None:
    editor.open(f"/admin/networks/{network}/people/new/")
    page = editor.page
    editor.fill(name=CONTACT, email=EMAIL, telephone=TELEPHONE, valid_from="2024-01-01")
    page.keyboard.press("Tab")  # closes the calendar
    editor.make_in_chooser(page.locator("main form"), WORKPLACE)
    page.check("[name=consent]")
    for scope in ("organisation", "email", "telephone"):
        page.check(f"[name=scope][value={scope}]")
    page.check("[name=becomes][value=contact]")
    send(editor)


def end_the_term(editor: Desk, network: int) -> None:
    """Yesterday was the last day."""
    editor.open(f"/admin/networks/{network}/people/")
    editor.press(editor.page.locator("td a[href*='/people/contact/']").click)
    editor.fill(valid_until=f"{date.today() - timedelta(days=1):%Y-%m-%d}")
    send(editor)


def network_address(reader: Visitor) -> str:
    """From the list of all networks to the page; returns its path."""
    page = reader.open("/verkostot/")
    page.get_by_role("link", name=TEXT.title, exact=True).first.click()
    expect(page.locator("h1")).to_have_text(TEXT.title)
    return page.url.removeprefix(reader.address)


def facts_of(reader: Visitor, network: str, title: str) -> dict[str, str]:
    """From the network to what stands there under ``title``; the facts by their names."""
    page = reader.open(network)
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(page.locator("h1")).to_have_text(title)
    rows = page.locator("main dl > div")
    return {
        plain(row.locator("dt").text_content() or ""): plain(
            ", ".join(row.locator("dd").all_text_contents())
        )
        for row in rows.all()
    }


def links_of(page: Page) -> list[tuple[str, str | None]]:
    """Names and addresses of the links elsewhere, without the words that we add."""
    found = []
    for place in page.locator("dt", has_text="Muualla").locator("..").locator("dd").all():
        link = place.locator("a")
        name = plain(place.inner_text().split(" (")[0])
        found.append((name, link.get_attribute("href") if link.count() else None))
    return found


def contact_of(page: Page) -> list[str]:
    spans = page.locator(".contacts li").locator("b, span").all_inner_texts()
    return [words for words in spans if words not in {"Yhteyshenkilö"}]


def dated_in(page: Page, rows: str) -> dict[str, str]:
    """Titles with their years, "" without."""
    found = {}
    for row in page.locator(rows).all():
        years = row.locator(".meta").first.inner_text()
        title = row.locator("h3, h4").first.inner_text()
        found[title] = "".join(part for part in years.split() if part[:4].isdecimal())
    return found


def words_of(place: Locator) -> list[str]:
    """Headings and paragraphs in the order of the page."""
    texts = place.locator("h2, p").all_inner_texts()
    return [plain(text) for text in texts]


def plain(text: str) -> str:
    """One blank in the place of several, and of those that do not break."""
    return " ".join(text.split())
