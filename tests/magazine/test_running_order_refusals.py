"""What the running order does not let happen."""

import pytest
from django.urls import reverse

from magazine.running_order import version_of
from tests.magazine.ordering import key, order, post, url


def test_a_stale_list_is_refused_and_the_new_order_shown(editor, issue, three):
    stale = version_of(issue)
    post(editor, issue, move=f"{key(three[2])}:up")

    response = post(editor, issue, version=stale, move=f"{key(three[0])}:down")

    assert response.status_code == 409
    assert order(issue) == ["Yksi", "Kolme", "Kaksi"]
    shown = [item["page"].title for item in response.context["items"]]
    assert shown == ["Yksi", "Kolme", "Kaksi"]
    assert response.context["version"] == version_of(issue)
    assert [message.level_tag for message in response.context["messages"]][-1] == "error"


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"move": "nonsense"},
        {"move": ":"},
        {"move": "a:b:c"},
        {"move": "00000000-0000-0000-0000-000000000000:up"},
        {"order": ["nonsense"]},
        {"order": "\x00"},
        {"version": "\x00", "undo": "1"},
    ],
)
def test_a_request_that_makes_no_sense_changes_nothing(editor, issue, three, data):
    response = editor.post(url(issue), {"version": version_of(issue)} | data)

    assert response.status_code == 409
    assert order(issue) == ["Yksi", "Kaksi", "Kolme"]


def test_a_list_that_names_an_article_twice_is_refused(editor, issue, three):
    twice = [key(article) for article in (three[0], *three)]

    assert post(editor, issue, order=twice).status_code == 409


def test_an_issue_that_is_none_is_not_found(editor, section):
    assert editor.get(reverse("magazine_running_order", args=[section.pk])).status_code == 404
