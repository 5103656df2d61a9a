"""What the forms of the magazine show beside their fields."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from magazine.models import IssuePage, SectionPage
from tests import factories
from tests.magazine import forms

#: The groups of the first tab, whatever its name; the second holds groups of Wagtail's own.
TOP = "[role=tabpanel]:first-of-type .w-form-width > [data-panel]"


def form_at(editor, address):
    return BeautifulSoup(editor.get(address).content, "html.parser")


def test_a_section_s_colour_is_chosen_by_its_name_and_its_cloth(editor, section):
    form = form_at(editor, forms.edit_url(section))

    colours = form.select("[role=radiogroup] label")
    names = {colour.get_text(strip=True) for colour in colours}
    assert [colour.input["value"] for colour in colours] == list("12345678")
    assert [colour["data-section"] for colour in colours] == list("12345678")
    assert len(names) == 8
    assert [colour.input["value"] for colour in colours if colour.input.has_attr("checked")] == [
        str(section.colour)
    ]


def test_every_colour_has_its_dye_in_the_form(editor, section):
    from magazine.covers.colours import DYES
    from tests.processes import ROOT

    sheet = (ROOT / "magazine/static/magazine/admin/colours.css").read_text()

    for number, dye in enumerate(DYES, start=1):
        assert f'[data-section="{number}"] {{ --dye: {dye}; }}' in sheet
    form = form_at(editor, forms.edit_url(section))
    assert form.select_one("link[href*='magazine/admin/colours']")


def test_a_chosen_colour_is_kept(editor, section):
    data = forms.section(slug=section.slug, colour="7") | forms.PUBLISH

    editor.post(forms.edit_url(section), data)

    assert SectionPage.objects.get().colour == 7


def test_an_issue_without_a_picture_shows_the_cover_that_is_woven_for_it(editor, magazine):
    issue = factories.make_issue(magazine, "1–2", 2026)

    panel = form_at(editor, forms.edit_url(issue)).select_one("[data-woven-cover]")

    assert not panel.has_attr("hidden")
    assert "/2026-1-2.svg?v=" in panel.img["src"]
    assert editor.get(panel.img["src"]).status_code == 200


def test_an_issue_with_a_picture_has_no_use_for_a_woven_cover(editor, magazine):
    issue = factories.make_issue(magazine, cover=factories.make_picture())

    panel = form_at(editor, forms.edit_url(issue)).select_one("[data-woven-cover]")

    assert panel.has_attr("hidden")


def test_a_new_issue_has_no_cover_before_it_has_a_number(editor, magazine):
    panel = form_at(editor, forms.add_url(IssuePage, magazine)).select_one("[data-woven-cover]")

    assert panel.img.has_attr("hidden")
    assert not panel.img.has_attr("src")


@pytest.mark.parametrize("kind", ["magazine", "section", "issue", "article"])
def test_every_group_of_fields_has_an_icon_and_a_heading(editor, magazine, section, issue, kind):
    page = {"magazine": magazine, "section": section, "issue": issue}.get(
        kind
    ) or factories.make_article(issue, section)

    panels = form_at(editor, forms.edit_url(page)).select(TOP)
    groups = [panel for panel in panels if len(panel.select(".w-panel__wrapper")) > 1]
    icons = [group.select_one(".w-panel__toggle use")["href"] for group in groups]
    assert icons
    assert "#icon-placeholder" not in icons
    assert all(group.h2.get_text(strip=True) for group in groups)


@pytest.mark.parametrize(
    "kind", ["magazine", "section", "issue", "article", "contributor", "keyword"]
)
def test_every_part_of_a_form_is_told_by_an_icon(editor, magazine, section, issue, kind):
    """Where none is chosen Wagtail shows an arrow that stands for nothing; a title has neither."""
    page = {"magazine": magazine, "section": section, "issue": issue}.get(kind)
    address = {
        "contributor": "/admin/snippets/magazine/contributor/add/",
        "keyword": "/admin/snippets/gallery/keyword/add/",
    }.get(kind) or forms.edit_url(page or factories.make_article(issue, section))
    top = TOP if kind not in ("contributor", "keyword") else ".w-form-width > [data-panel]"

    toggles = form_at(editor, address).select(
        f"{top}:not(.title) > .w-panel__header > .w-panel__toggle use"
    )
    assert len(toggles) >= 2
    assert "#icon-placeholder" not in [use["href"] for use in toggles]
