"""Publishing a page that is being made: refused with the list, and nothing typed is lost."""

from magazine.models import ArticlePage
from tests.editorial import forms

SECTION = "Choose the section of the article."
BLOCKS = [
    ("prose", "Kirjoitettu kappale."),
    ("quote", {"text": "Sanottu ääneen", "attribution": "Ohikulkija"}),
]


def add(editor, issue, **data):
    return editor.post(f"/admin/pages/add/magazine/articlepage/{issue.pk}/", data)


def test_a_new_page_that_is_not_ready_is_not_published(editor, issue, row):
    data = forms.article([row], **{"action-publish": "1"})

    response = add(editor, issue, **data)

    assert response.status_code == 200
    assert SECTION in forms.errors_in(response)
    assert not ArticlePage.objects.exists()


def test_a_new_page_that_is_refused_comes_back_with_everything_typed(editor, issue, row):
    data = forms.article([row], body=forms.body(*BLOCKS), project="Hanke 2026")

    response = add(editor, issue, **data, **{"action-publish": "1"})

    for words in (
        "Villapaita",
        "Hanke 2026",
        "M. Esimerkki",
        "Sanottu ääneen",
        "Kirjoitettu kappale.",
    ):
        assert words in forms.words_in(response)


def test_the_same_new_page_can_be_saved_as_a_draft(editor, issue, row):
    add(editor, issue, **forms.article([row], body=forms.body(*BLOCKS)))

    page = ArticlePage.objects.get()
    assert not page.live
    assert [row.name for row in page.contributors.all()] == ["M. Esimerkki"]
    assert [block.block_type for block in page.body] == ["prose", "quote"]


def test_a_new_page_that_is_ready_is_published_with_each_row_once(editor, issue, section, row):
    data = forms.article([row], section=section.pk, keywords="villa, kudelma")

    add(editor, issue, **data, **{"action-publish": "1"})

    page = ArticlePage.objects.get()
    assert page.live
    assert [row.name for row in page.contributors.all()] == ["M. Esimerkki"]
    assert sorted(word.name for word in page.keywords.all()) == ["kudelma", "villa"]
    assert len(page.latest_revision.content["contributors"]) == 1
    assert len(page.latest_revision.content["keyword_items"]) == 2
