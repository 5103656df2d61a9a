import pytest

from magazine.models import IssuePage
from tests.factories import make_issue
from tests.magazine import forms


def post(editor, magazine, **values):
    return editor.post(forms.add_url(IssuePage, magazine), forms.issue(**values))


@pytest.mark.parametrize(
    ("typed", "title", "slug"),
    [
        ("1", "1/2026", "2026-1"),
        ("1 – 2", "1–2/2026", "2026-1-2"),
        ("1-2", "1–2/2026", "2026-1-2"),
        ("1/2", "1–2/2026", "2026-1-2"),
    ],
)
@pytest.mark.parametrize("action", [{}, forms.PUBLISH], ids=["draft", "publish"])
def test_title_and_address_follow_number_and_year(editor, magazine, typed, title, slug, action):
    response = post(editor, magazine, number=typed, **action)

    issue = IssuePage.objects.get()
    assert response.status_code == 302
    assert (issue.title, issue.draft_title, issue.slug) == (title, title, slug)


BAD = [
    pytest.param({"number": ""}, "number", id="no-number"),
    pytest.param({"number": "   "}, "number", id="blank-number"),
    pytest.param({"number": "1" * 300}, "number", id="300-characters"),
    pytest.param({"number": "-"}, "number", id="only-a-dash"),
    pytest.param({"number": "1\x00"}, "number", id="NUL"),
    pytest.param({"year": "0"}, "year", id="year-0"),
    pytest.param({"year": "99999"}, "year", id="year-99999"),
    pytest.param({"year": "9" * 30}, "year", id="year-of-30-digits"),
    pytest.param({"year": "-1"}, "year", id="year-minus-1"),
    pytest.param({"year": ""}, "year", id="no-year"),
    pytest.param({"year": "nyt"}, "year", id="year-in-words"),
]


@pytest.mark.parametrize("action", [{}, forms.PUBLISH], ids=["draft", "publish"])
@pytest.mark.parametrize(("values", "field"), BAD)
def test_a_number_or_year_that_cannot_be_is_refused_by_name(
    editor, magazine, values, field, action
):
    response = post(editor, magazine, theme="Hidas lanka", **values, **action)

    assert response.status_code == 200
    assert list(forms.errors(response)) == [field]
    assert not IssuePage.objects.exists()


@pytest.mark.parametrize(("values", "field"), BAD)
def test_a_refused_form_comes_back_with_all_that_was_typed(editor, magazine, values, field):
    response = post(editor, magazine, theme="Hidas lanka", **values)

    html = response.content.decode()
    assert 'value="Hidas lanka"' in html
    typed = values[field].strip().replace("\x00", "")
    assert not typed or f'value="{typed}"' in html or typed == "1"


@pytest.mark.parametrize("typed", ["1", " 1 ", "01"])
@pytest.mark.parametrize("action", [{}, forms.PUBLISH], ids=["draft", "publish"])
def test_a_magazine_has_a_number_once_a_year(editor, magazine, typed, action):
    make_issue(magazine, "1", 2026)

    response = post(editor, magazine, number=typed, theme="Uusi", **action)

    assert response.status_code == 200
    (message,) = forms.errors(response)["number"]
    assert "/2026" in message
    assert 'value="Uusi"' in response.content.decode()
    assert IssuePage.objects.count() == 1


def test_another_magazine_may_have_the_same_issue(editor, home, magazine):
    from tests.factories import make_magazine

    make_issue(magazine, "1", 2026)

    response = post(editor, make_magazine(home, title="Toinen", slug="toinen"), number="1")

    assert response.status_code == 302
    assert IssuePage.objects.filter(title="1/2026").count() == 2


@pytest.mark.parametrize(
    "slug", ["arkisto", "tekijat", "aiheet", "archive", "contributors", "topics"]
)
def test_the_magazines_own_addresses_are_no_issues_address(editor, magazine, slug):
    response = post(editor, magazine, slug=slug, theme="Hidas lanka")

    assert response.status_code == 200
    assert slug in forms.errors(response)["slug"][0]
    assert 'value="Hidas lanka"' in response.content.decode()


def test_a_number_that_changes_later_changes_the_title_and_leaves_the_address(editor, magazine):
    issue = make_issue(magazine, "1", 2026)

    data = forms.issue(number="2", slug=issue.slug) | forms.PUBLISH
    response = editor.post(forms.edit_url(issue), data)

    issue.refresh_from_db()
    assert response.status_code == 302
    assert (issue.title, issue.slug) == ("2/2026", "2026-1")


def test_an_editor_may_change_the_address_as_well(
    editor, magazine, django_capture_on_commit_callbacks
):
    issue = make_issue(magazine, "1", 2026)

    with django_capture_on_commit_callbacks(execute=True):
        data = forms.issue(number="2", slug="2026-2") | forms.PUBLISH
        editor.post(forms.edit_url(issue), data)

    assert editor.get("/lehti/2026-2/").status_code == 200
    assert editor.get("/lehti/2026-1/").url == "/lehti/2026-2/"


def test_saving_an_issue_again_is_no_duplicate_of_itself(editor, magazine):
    issue = make_issue(magazine, "1", 2026)

    data = forms.issue(number="1", slug=issue.slug, theme="Uusi teema") | forms.PUBLISH
    editor.post(forms.edit_url(issue), data)

    issue.refresh_from_db()
    assert issue.theme == "Uusi teema"
