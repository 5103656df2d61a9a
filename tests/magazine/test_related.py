"""What to read next: the editor's choice, then section, keyword and contributor."""

import pytest
from bs4 import BeautifulSoup

from gallery.models import Keyword
from magazine.models import ArticleContributor, RelatedPage
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_picture,
    make_section,
    published_as_it_is,
    republished,
    translated,
)


@pytest.fixture
def other(magazine):
    return make_issue(magazine, "2")


@pytest.fixture
def elsewhere(magazine):
    return make_section(magazine, title="Ideavakka")


def by(name):
    contributor = make_contributor(name)
    return [ArticleContributor(contributor=contributor, name=name)]


def tagged(page, *words):
    page.keywords.add(*(Keyword.objects.get_or_create(name=word)[0] for word in words))
    page.save_revision().publish()
    return page


def related(client, page):
    return [other.title for other in client.get(page.url).context["related"]]


def test_section_comes_before_keyword_and_keyword_before_contributor(
    client, issue, other, section, elsewhere
):
    page = tagged(make_article(issue, section, contributors=by("Aino")), "villa")
    make_article(other, elsewhere, title="Tekijä", contributors=by("Aino"))
    tagged(make_article(other, elsewhere, title="Aihe", contributors=by("Muu")), "villa")
    make_article(other, section, title="Palsta", contributors=by("Muu"))
    make_article(other, elsewhere, title="Vieras", contributors=by("Muu"))

    assert related(client, page) == ["Palsta", "Aihe", "Tekijä"]


def test_there_are_three_at_most_the_newest_first(client, issue, other, section):
    page = make_article(issue, section)
    for number in range(5):
        make_article(other, section, title=f"Juttu {number}")

    assert related(client, page) == ["Juttu 4", "Juttu 3", "Juttu 2"]


def test_the_editors_choice_comes_first_and_is_shown_whole(client, issue, other, section):
    chosen = [make_article(other, section, title=f"Valittu {number}") for number in range(4)]
    make_article(other, section, title="Uusin")
    one = make_article(issue, section, related_items=[RelatedPage(page=chosen[0])])
    many = make_article(issue, section, related_items=[RelatedPage(page=p) for p in chosen])

    assert related(client, one)[:2] == ["Valittu 0", "Uusin"]
    assert len(related(client, one)) == 3
    assert related(client, many) == ["Valittu 0", "Valittu 1", "Valittu 2", "Valittu 3"]


def test_neighbours_and_the_easy_version_are_not_repeated(client, issue, section):
    first, page, last, far = (make_article(issue, section, title=t) for t in "ABCD")
    make_article(issue, section, title="Selko", easy_version_of=page)

    assert related(client, page) == ["D"]


def test_drafts_and_other_languages_are_left_out(client, english_home, issue, other, section):
    page = make_article(issue, section)
    make_article(other, section, title="Luonnos").unpublish()
    translated(make_article(other, section, title="Juttu"))
    english = translated(page)
    for above in (english.get_parent(), english.get_parent().get_parent()):
        published_as_it_is(above)

    assert related(client, page) == ["Juttu"]
    assert related(client, english) == ["JUTTU"]


def test_an_article_with_nothing_in_common_has_no_list(client, issue, section):
    page = make_article(issue, section)

    assert "read_also" not in client.get(page.url).content.decode()


def test_a_preview_shows_a_choice_that_is_not_saved_yet(issue, other, section, elsewhere):
    page = make_article(issue, section)
    page.related_items = [RelatedPage(page=make_article(other, elsewhere, title="Juuri valittu"))]

    html = page.make_preview_request(preview_mode="").content.decode()

    assert "Juuri valittu" in html


def test_each_shows_section_issue_minutes_and_picture(client, issue, other, section, elsewhere):
    picture = make_picture()
    chosen = make_article(other, elsewhere, title="Valittu", picture=picture)
    make_article(other, section, title="Kuvaton")
    page = make_article(issue, section, related_items=[RelatedPage(page=chosen)])

    rows = BeautifulSoup(client.get(page.url).content, "html.parser").select(".related li")

    told = [row.get_text(" ", strip=True) for row in rows]
    assert told == ["Ideavakka Valittu 2/2026 1 min", "Käden jälki Kuvaton 2/2026 1 min"]
    assert [row.get("data-section") for row in rows] == [str(elsewhere.colour), "1"]
    assert [len(row.select("picture img[alt='']")) for row in rows] == [1, 0]


def test_a_chosen_page_that_is_no_article_has_its_title_alone(client, home, issue, section):
    page = make_article(issue, section, related_items=[RelatedPage(page=home)])

    (row,) = BeautifulSoup(client.get(page.url).content, "html.parser").select(".related li")

    assert row.get_text(" ", strip=True) == home.title
    assert row.find(class_="kicker") is None


def test_an_english_article_has_related_ones_with_their_english_section(
    client, english_home, issue, other, section
):
    page = make_article(issue, section)
    english = [translated(one) for one in (make_article(other, section), page)]
    for edition in english:
        for above in (edition.get_parent(), edition.get_parent().get_parent()):
            published_as_it_is(above)
    republished(translated(section))

    html = client.get(english[1].url).content

    (row,) = BeautifulSoup(html, "html.parser").select(".related li")
    assert row.find(class_="kicker").get_text() == "KÄDEN JÄLKI"
