"""One-off headings in the running order: made, moved, renamed and removed by the editor."""

import pytest
from wagtail.models import PageLogEntry

from magazine.models import RunningOrderItem
from magazine.running_order import ACTION, state_of
from tests.factories import make_article, published_as_it_is, translated
from tests.magazine.ordering import key, post, url


def parts(client, issue):
    """What the issue's page shows: (heading, [titles of articles]) from top to bottom."""
    groups = client.get(issue.url).context["sections"]
    names = [group.heading and group.heading.text for group in groups]
    titles = [[entry.article.title for entry in group.entries] for group in groups]
    return list(zip(names, titles, strict=True))


def heading_key(issue):
    (row,) = (item for item in state_of(issue) if "heading" in item)
    return row["heading"]


def add(client, issue, fi="Teema: muisti", en="", before=""):
    return post(client, issue, add="1", before=before, **{"new-fi": fi, "new-en": en})


@pytest.fixture
def parted(editor, issue, three):
    """An issue with a heading before its second article."""
    add(editor, issue, en="Theme: memory", before=key(three[1]))
    return issue


def test_an_issue_without_headings_stands_by_section(client, issue, three):
    (group,) = client.get(issue.url).context["sections"]

    assert group.section.title == "Käden jälki"


def test_an_issue_with_a_heading_follows_the_running_order_under_it(client, parted):
    assert parts(client, parted) == [(None, ["Yksi"]), ("Teema: muisti", ["Kaksi", "Kolme"])]


def test_under_headings_every_article_still_names_its_section(client, parted):
    html = client.get(parted.url).content.decode()

    assert "Teema: muisti" in html
    assert html.count(">Käden jälki</a></p>") == 3


def test_numbers_count_articles_and_pass_headings_over(client, parted, three):
    entries = client.get(parted.url).context["contents"]

    assert [entry.position for entry in entries] == [1, 2, 3]
    assert client.get(three[2].url).context["place"].total == 3


def test_a_heading_moves_like_an_article(editor, parted):
    post(editor, parted, move=f"{heading_key(parted)}:down")

    assert parts(editor, parted) == [(None, ["Yksi", "Kaksi"]), ("Teema: muisti", ["Kolme"])]


def test_a_heading_without_an_article_under_it_is_not_shown(editor, parted, three):
    add(editor, parted, fi="Tyhjä", before=heading_key(parted))

    assert [name for name, _titles in parts(editor, parted)] == [None, "Teema: muisti"]


def test_a_heading_is_renamed_in_both_languages(editor, english_home, parted, three):
    english = translated(three[1]).get_parent().specific
    published_as_it_is(english.get_parent())
    english = published_as_it_is(english)
    name = heading_key(parted)

    post(editor, parted, rename=name, **{f"{name}-fi": "Muistin paikat", f"{name}-en": "Places"})

    assert parts(editor, parted)[1][0] == "Muistin paikat"
    assert parts(editor, english)[1][0] == "Places"


def test_a_heading_that_nobody_translated_is_shown_in_finnish_and_marked(
    editor, english_home, issue, three
):
    english = translated(three[0]).get_parent().specific
    published_as_it_is(english.get_parent())
    english = published_as_it_is(english)
    add(editor, issue, before=key(three[0]))

    html = editor.get(english.url).content.decode()

    assert 'lang="fi">Teema: muisti<' in html.replace("<span ", "")


def test_a_removed_heading_comes_back_by_undo_with_its_words(editor, parted):
    before = state_of(parted)

    post(editor, parted, remove=heading_key(parted))
    assert [item for item in state_of(parted) if "heading" in item] == []
    post(editor, parted, undo="1")

    assert state_of(parted) == before


def test_a_change_of_headings_is_logged(editor, parted):
    entry = PageLogEntry.objects.get(action=ACTION)

    assert {"fi": "Teema: muisti", "en": "Theme: memory"} in [
        item.get("texts") for item in entry.data["after"]
    ]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [("", "Kirjoita otsikko."), ("  ", "Kirjoita otsikko."), ("x" * 300, "255")],
)
def test_a_heading_without_words_or_too_long_is_refused_and_keeps_what_was_typed(
    editor, issue, three, words, complaint
):
    response = add(editor, issue, fi=words, en="Theme: memory")

    html = response.content.decode()
    assert response.status_code == 422
    assert complaint in html
    assert 'value="Theme: memory"' in html
    assert not RunningOrderItem.objects.exclude(heading_key=None).exists()


def test_words_typed_on_a_list_that_had_changed_are_still_there(editor, parted):
    name = heading_key(parted)

    response = post(
        editor, parted, version="old", rename=name, **{f"{name}-fi": "Uusi nimi", f"{name}-en": ""}
    )

    assert response.status_code == 409
    assert 'value="Uusi nimi"' in response.content.decode()
    assert parts(editor, parted)[1][0] == "Teema: muisti"


@pytest.mark.parametrize("change", ["rename", "move"])
def test_a_heading_that_is_not_there_is_refused(editor, parted, change):
    value = "nobody" if change == "rename" else "nobody:up"

    response = post(editor, parted, **{change: value, "nobody-fi": "x"})

    assert response.status_code == 409


def test_a_dragged_list_that_forgets_a_heading_is_refused(editor, parted, three):
    response = post(editor, parted, order=[key(article) for article in three])

    assert response.status_code == 409
    assert heading_key(parted)


def test_the_list_offers_both_languages_and_the_place_of_a_heading(editor, parted):
    html = editor.get(url(parted)).content.decode()

    name = heading_key(parted)
    assert f'name="{name}-fi"' in html
    assert f'name="{name}-en"' in html
    assert 'name="new-fi"' in html
    assert "ennen: ”Kaksi”" in html


def test_a_copied_issue_has_headings_of_its_own(editor, parted):
    copy = parted.copy(recursive=True, keep_live=False, update_attrs={"slug": "toinen"})

    assert [item.get("texts") for item in state_of(copy)] == [
        item.get("texts") for item in state_of(parted)
    ]
    post(editor, copy, remove=heading_key(copy))
    assert heading_key(parted)


def test_headings_go_with_their_issue(parted):
    parted.delete()

    assert not RunningOrderItem.objects.exists()


def test_a_new_article_goes_last_under_the_last_heading(client, parted, section):
    make_article(parted, section, title="Neljä")

    assert parts(client, parted)[-1] == ("Teema: muisti", ["Kaksi", "Kolme", "Neljä"])
