"""A call to action leads somewhere, in the reader's language, or says so to the editor."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from editorial.readiness import problems_of
from gallery.reading import body_data
from magazine.models import ArticlePage
from tests.editorial.forms import article as form
from tests.editorial.forms import body, words_in
from tests.factories import fresh, make_article, make_contributor, translated
from tests.magazine.forms import PUBLISH, add_url


def call(page=None, address="", text="Kutojia kaivataan.", label="Ilmoittaudu"):
    return "call_to_action", {"text": text, "page": page, "address": address, "label": label}


def link(client, article):
    page = BeautifulSoup(client.get(article.url).content, "html.parser")
    return page.select_one(".call a")


def codes(article):
    return [problem.code for problem in problems_of(article)]


@pytest.fixture
def target(issue, section):
    return make_article(issue, section, title="Kohde")


def test_a_reader_comes_to_the_page_in_the_own_language(
    client, english_home, issue, section, target
):
    english_target = translated(target)
    article = make_article(issue, section, body=[call(target)])
    english = translated(article)

    assert link(client, article)["href"] == target.url
    assert link(client, english)["href"] == english_target.url


def test_a_page_that_is_not_translated_is_linked_in_its_own_language(
    client, english_home, issue, section, target
):
    english = translated(make_article(issue, section, body=[call(target)]))

    assert link(client, english)["href"] == target.url


def test_a_page_that_is_not_published_leaves_the_words_without_a_link(
    client, issue, section, target
):
    article = make_article(issue, section, body=[call(target)])
    assert codes(fresh(article)) == []
    target.unpublish()

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    assert page.select_one(".call").get_text(strip=True) == "Kutojia kaivataan."
    assert not page.select(".call a")
    assert codes(fresh(article)) == ["link-together"]


def test_a_page_that_was_deleted_leaves_the_words_without_a_link(client, issue, section, target):
    article = make_article(issue, section, body=[call(target)])
    target.delete()

    assert link(client, article) is None
    assert codes(fresh(article)) == ["call-nowhere"]


def test_a_front_end_gets_the_address_in_the_language_of_the_text(
    english_home, issue, section, target
):
    english_target = translated(target)
    english = translated(make_article(issue, section, body=[call(target)]))

    with override("en"):
        data = body_data(fresh(english).body)[0]["value"]

    assert data == {
        "text": "KUTOJIA KAIVATAAN.",
        "label": "ILMOITTAUDU",
        "url": english_target.url,
    }


def test_ten_calls_cost_no_more_queries_than_one_link(client, issue, section, target):
    linked = ("prose", f'<p><a linktype="page" id="{target.pk}">sana</a></p>')
    others = [make_article(issue, section) for _ in range(9)]
    one = make_article(issue, section, body=[linked])
    ten = make_article(issue, section, body=[call(page) for page in [target, *others]])

    assert queries(client, ten.url) == queries(client, one.url)


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


def posted(editor, issue, section, **values):
    """The answer to the form of an article with a call to action, when it is published."""
    fields = {"text": "Tule.", "page": "", "address": "", "label": "Mukaan"} | values
    byline = [{"contributor": make_contributor().pk, "role": "text", "name": ""}]
    sent = form(byline, section=section.pk, body=body(("call_to_action", fields)))
    return editor.post(add_url(ArticlePage, issue), sent | PUBLISH)


def test_a_call_that_leads_nowhere_is_refused_in_finnish(editor, issue, section):
    response = posted(editor, issue, section)

    assert "Valitse sivu tai kirjoita osoite" in words_in(response)
    assert not ArticlePage.objects.exists()


def test_a_call_that_leads_to_two_places_is_refused_in_finnish(editor, issue, section, target):
    address = "https://example.org/"
    response = posted(editor, issue, section, page=target.pk, address=address)

    assert "ei molempia" in words_in(response)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "mukaan"])
def test_an_address_that_is_none_is_refused(editor, issue, section, address):
    response = posted(editor, issue, section, address=address)

    assert response.status_code == 200
    assert not ArticlePage.objects.exists()


def test_a_script_that_stores_a_javascript_address_makes_no_link(client, issue, section):
    article = make_article(issue, section)
    article.body = [call(address="javascript:alert(1)")]
    ArticlePage.objects.filter(pk=article.pk).update(body=article.body)

    assert link(client, article) is None


def test_a_draft_may_wait_for_its_page(editor, issue, section):
    fields = {"text": "Tule.", "page": "", "address": "", "label": ""}

    response = editor.post(
        add_url(ArticlePage, issue), form([], body=body(("call_to_action", fields)))
    )

    assert response.status_code == 302
    draft = ArticlePage.objects.get().get_latest_revision_as_object()
    assert draft.body[0].value["text"] == "Tule."
    assert "call-nowhere" in codes(draft)
