"""The list of problems beside the page in Wagtail's editor."""

import pytest
from bs4 import BeautifulSoup
from django.utils.html import escape
from wagtail_localize.models import Translation

from editorial.readiness import Problem, check, registry
from editorial.translation import freshness
from magazine.models import ArticlePage
from tests import factories


def soup_of(editor, page):
    return BeautifulSoup(editor.get(f"/admin/pages/{page.pk}/edit/").content, "html.parser")


def panel_of(editor, page):
    """What the panel says: {"blocking": [...], "warnings": [...], "ready": [...]}."""
    parts = soup_of(editor, page).select("[data-readiness]")
    return {
        part["data-readiness"]: [
            item.get_text(" ", strip=True) for item in part.find_all("li") or [part]
        ]
        for part in parts
    }


def draft(issue, **fields):
    page = factories.article(fields.pop("section", None), live=False, **fields)
    issue.add_child(instance=page)
    page.save_revision()
    return page


def test_the_editor_sees_what_keeps_the_page_from_being_published(editor, issue):
    page = draft(issue, contributors=[], lead="")

    panel = panel_of(editor, page)

    assert panel["blocking"] == [
        "Choose the section of the article.",
        "Add at least one name to the byline.",
    ]
    assert panel["warnings"] == ["The article has no lead. Lists then show its title only."]
    assert "ready" not in panel


def test_a_problem_leads_to_its_field(editor, issue):
    page = draft(issue, contributors=[], lead="")

    soup = soup_of(editor, page)

    links = [link["href"] for link in soup.select("[data-readiness] a")]
    assert len(links) == 3
    assert all(soup.find(id=link.removeprefix("#")) for link in links)


def test_a_problem_in_a_text_leads_to_its_block(editor, issue, section):
    body = [("prose", "<p>Alku.</p>"), ("heading", {"text": "Langat", "level": "4"})]
    page = draft(issue, section=section, body=body)

    [link] = soup_of(editor, page).select("[data-readiness=warnings] a")

    block = page.get_latest_revision_as_object().body[1]
    assert link["href"] == f"#block-{block.id}-section"


def test_the_panel_has_a_place_for_translations(editor, issue, section, monkeypatch):
    page = draft(issue, section=section)
    monkeypatch.setattr(freshness, "_teller", list(freshness._teller))

    def lines():
        items = soup_of(editor, page).select("[data-translations] li")
        return [item.get_text(" ", strip=True) for item in items]

    assert lines() == ["English: missing"]
    freshness.freshness_is_told_by(lambda source, code: f"{source.pk} in {code} is ready")
    assert lines() == [f"English: {page.pk} in en is ready"]


def test_a_problem_with_a_fact_leads_to_the_page_that_holds_it(editor, issue):
    page = draft(issue)
    english = factories.translated(page, publish=False)
    Translation.objects.update(enabled=False)

    [link] = soup_of(editor, english).select("[data-readiness=blocking] a")

    assert link["href"] == f"/admin/pages/{page.pk}/edit/#id_section"


def test_a_mended_page_is_kept_by_nothing(editor, issue, section):
    page = draft(issue)
    page.section = section

    page.save_revision()

    panel = panel_of(editor, page)
    assert panel == {"ready": ["Nothing keeps this page from being published."]}


def test_the_list_is_about_the_draft_and_not_about_the_live_page(editor, issue, section):
    page = factories.make_article(issue, section)
    page.section = None

    page.save_revision()

    assert panel_of(editor, page)["blocking"] == ["Choose the section of the article."]


def test_the_toggle_tells_how_many_problems_block(editor, issue):
    page = draft(issue, contributors=[], lead="")

    [toggle] = soup_of(editor, page).select("button[aria-label='Toggle readiness']")

    assert toggle.get_text(strip=True) == "2"


def test_the_message_of_a_check_is_shown_as_text(editor, issue, section, monkeypatch):
    monkeypatch.setattr(registry, "_checks", [])
    check(ArticlePage)(lambda page: [Problem("html", "<b>Mend</b> & see")])
    page = draft(issue, section=section)

    response = editor.get(f"/admin/pages/{page.pk}/edit/")

    assert escape("<b>Mend</b> & see") in response.content.decode()


@pytest.mark.parametrize("name", ["home", "magazine", "section", "issue"])
def test_every_page_of_ours_has_the_panel(editor, request, name):
    page = request.getfixturevalue(name)

    panel = panel_of(editor, page)

    assert panel["ready"] == ["Nothing keeps this page from being published."]
    assert "blocking" not in panel
