"""Articles without a translation on the translated issue: listed in Finnish or left out."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import article, make_article, make_section, published, republished, translated
from tests.grounds import BUILDERS


def make_editions(made):
    three = made["three"]
    for page in (made["magazine"], made["section"], made["issue"], three[0], three[2]):
        translated(page)
    return [made["issue"], made["issue"].get_translations().get()]


BUILDERS["editions"] = make_editions


@pytest.fixture
def editions(english_home, issue, section, three, grounds):
    """The issue in Finnish and English; the middle article is in Finnish only."""
    return grounds["editions"]


def listed(client, issue):
    entries = client.get(issue.url).context["contents"]
    return [(entry.position, entry.article.title, entry.language) for entry in entries]


def test_the_english_issue_lists_a_finnish_article_in_its_place(client, editions):
    assert listed(client, editions[1]) == [(1, "YKSI", ""), (2, "Kaksi", "fi"), (3, "KOLME", "")]


def test_the_link_says_that_it_leads_to_finnish(client, editions, three):
    html = client.get(editions[1].url).content.decode()

    assert f'<h4 lang="fi"><a href="{three[1].url}" hreflang="fi">Kaksi</a>' in html


def test_an_article_that_is_being_translated_stands_there_in_finnish_meanwhile(
    client, editions, three
):
    draft = translated(three[1], publish=False)
    assert listed(client, editions[1])[1] == (2, "Kaksi", "fi")

    draft.get_latest_revision().publish()

    assert listed(client, editions[1])[1] == (2, "KAKSI", "")


def test_it_stands_in_the_english_section(client, editions):
    entry = client.get(editions[1].url).context["contents"][1]

    assert entry.section.title == "KÄDEN JÄLKI"


def test_an_issue_can_leave_them_out_in_every_translation(client, editions):
    finnish = republished(editions[0], lists_untranslated=False)

    assert listed(client, editions[1]) == [(1, "YKSI", ""), (2, "KOLME", "")]
    assert len(listed(client, finnish)) == 3


def test_neighbours_are_those_of_the_contents(client, editions, three):
    english = three[0].get_translations().get()

    response = client.get(english.url)

    place = response.context["place"]
    assert (place.position, place.total, place.next.title) == (1, 3, "Kaksi")
    assert f'rel="next" href="{three[1].url}" hreflang="fi"' in response.content.decode()


def test_the_finnish_article_stays_among_finnish_ones(client, editions, three):
    place = client.get(three[1].url).context["place"]

    assert (place.previous.title, place.next.title) == ("Yksi", "Kolme")


def test_the_finnish_issue_lists_no_english_article_in_its_place(client, editions, three):
    three[0].unpublish()

    assert listed(client, editions[0]) == [(1, "Kaksi", ""), (2, "Kolme", "")]


def test_a_draft_is_listed_nowhere(client, editions, three):
    three[1].unpublish()

    assert listed(client, editions[1]) == [(1, "YKSI", ""), (2, "KOLME", "")]


def test_an_english_section_lists_english_articles_only(client, editions, section):
    page = client.get(section.get_translations().get().url)

    assert [article.title for article in page.context["articles"]] == ["YKSI", "KOLME"]


def test_a_new_issue_lists_them(issue):
    assert issue.lists_untranslated


def test_many_of_them_cost_no_more_queries(client, editions, section):
    finnish, english = editions

    def count():
        client.get(english.url)
        with CaptureQueriesContext(connection) as captured:
            client.get(english.url)
        return len(captured)

    few = count()
    for number in range(40):
        finnish.add_child(instance=article(section, title=f"Lisää {number}"))
    assert len(listed(client, english)) == 43
    assert count() == few


def test_a_section_that_is_not_translated_is_missing_from_the_entry_only(
    client, editions, magazine
):
    published(editions[0], article(make_section(magazine, title="Uusi"), title="Viimeinen"))

    assert listed(client, editions[1])[-1] == (4, "Viimeinen", "fi")


def test_an_issue_with_one_article_and_one_with_120_are_shown_whole(client, issue, section):
    make_article(issue, section)
    assert len(listed(client, issue)) == 1

    for number in range(119):
        issue.add_child(instance=article(section, title=f"Juttu {number}"))

    response = client.get(issue.url)
    assert len(response.context["contents"]) == 120
    assert client.get(issue.get_children().last().url).context["place"].position == 120
