import re

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from magazine.models import ArticlePage, RunningOrderItem
from magazine.running_order import ACTION, version_of
from tests.factories import make_article, translated


@pytest.fixture
def three(issue, section):
    return [make_article(issue, section, title=title) for title in ("Yksi", "Kaksi", "Kolme")]


def url(issue):
    return reverse("magazine_running_order", args=[issue.pk])


def key(article):
    return str(article.translation_key)


def post(client, issue, version=None, **data):
    return client.post(url(issue), {"version": version or version_of(issue)} | data)


def order(issue):
    """Titles in running order, the lead marked."""
    pages = {page.translation_key: page.title for page in ArticlePage.objects.child_of(issue)}
    rows = RunningOrderItem.objects.filter(issue_key=issue.translation_key)
    return [pages[row.article_key] + ("*" if row.is_lead else "") for row in rows]


def test_the_view_lists_the_articles_in_order(editor, issue, three):
    response = editor.get(url(issue))

    assert [item["page"].title for item in response.context["items"]] == ["Yksi", "Kaksi", "Kolme"]


def test_an_article_moves_up_and_down(editor, issue, three):
    post(editor, issue, move=f"{key(three[2])}:up")
    assert order(issue) == ["Yksi", "Kolme", "Kaksi"]

    post(editor, issue, move=f"{key(three[0])}:down")
    assert order(issue) == ["Kolme", "Yksi", "Kaksi"]


def test_the_ends_of_the_list_are_ends(editor, issue, three):
    post(editor, issue, move=f"{key(three[0])}:up")
    post(editor, issue, move=f"{key(three[2])}:down")

    assert order(issue) == ["Yksi", "Kaksi", "Kolme"]


def test_one_article_at_a_time_is_the_lead(editor, issue, three):
    post(editor, issue, lead=key(three[1]))
    post(editor, issue, lead=key(three[2]))

    assert order(issue) == ["Yksi", "Kaksi", "Kolme*"]


def test_a_dragged_list_is_saved_whole_and_keeps_its_lead(editor, issue, three):
    post(editor, issue, lead=key(three[1]))

    post(editor, issue, order=[key(three[i]) for i in (2, 0, 1)])

    assert order(issue) == ["Kolme", "Yksi", "Kaksi*"]


def test_the_last_change_is_undone(editor, issue, three):
    post(editor, issue, lead=key(three[0]))
    post(editor, issue, move=f"{key(three[2])}:up")

    post(editor, issue, undo="1")

    assert order(issue) == ["Yksi*", "Kaksi", "Kolme"]


def test_undo_is_not_offered_before_a_change_or_after_an_article_came(
    editor, issue, section, three
):
    offered = [editor.get(url(issue)).context["can_undo"]]
    post(editor, issue, move=f"{key(three[2])}:up")
    offered.append(editor.get(url(issue)).context["can_undo"])
    make_article(issue, section)
    offered.append(editor.get(url(issue)).context["can_undo"])

    assert offered == [False, True, False]


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


def test_a_change_is_logged_with_who_and_what(editor, issue, three):
    before = order(issue)
    post(editor, issue, move=f"{key(three[2])}:up")

    entry = PageLogEntry.objects.get(action=ACTION)
    keys = {key(article): article.title for article in three}
    assert entry.user.is_superuser
    assert entry.page_id == issue.pk
    assert [keys[item["article"]] for item in entry.data["before"]] == before
    assert [keys[item["article"]] for item in entry.data["after"]] == order(issue)


def test_readers_see_the_change_at_once(editor, client, issue, three):
    post(editor, issue, move=f"{key(three[2])}:up")

    contents = client.get(issue.url).context["contents"]

    assert [entry.article.title for entry in contents] == ["Yksi", "Kolme", "Kaksi"]


def test_an_issue_without_articles_says_how_to_begin(editor, issue):
    response = editor.get(url(issue))

    assert response.status_code == 200
    assert reverse("wagtailadmin_pages:add_subpage", args=[issue.pk]) in response.content.decode()


def test_the_focus_returns_to_the_button_of_the_article_that_moved(editor, issue, three):
    moved = f"{key(three[0])}:down"
    response = post(editor, issue, move=moved)

    focused = focused_button(editor.get(response.url))

    assert f'value="{moved}"' in focused


def test_at_the_end_of_the_list_the_focus_goes_to_the_way_back(editor, issue, three):
    to_the_end = post(editor, issue, move=f"{key(three[1])}:down")
    assert f'value="{key(three[1])}:up"' in focused_button(editor.get(to_the_end.url))

    to_the_start = post(editor, issue, move=f"{key(three[2])}:up")
    assert f'value="{key(three[2])}:down"' in focused_button(editor.get(to_the_start.url))


def focused_button(response):
    """The one button that asks for the focus."""
    html = response.content.decode()
    assert html.count("autofocus") == 1
    return html[html.rindex("<button", 0, html.index("autofocus")) :].split(">")[0]


def test_an_article_in_one_language_stands_in_the_list_of_every_language(editor, issue, three):
    english_issue = translated(three[0]).get_parent().specific

    items = editor.get(url(english_issue)).context["items"]

    shown = [(item["page"].title, item["page"].locale.language_code) for item in items]
    assert shown == [("YKSI", "en"), ("Kaksi", "fi"), ("Kolme", "fi")]


def test_a_change_made_on_the_english_issue_is_the_finnish_order(editor, issue, three):
    english_issue = translated(three[0]).get_parent().specific

    post(editor, english_issue, move=f"{key(three[0])}:down")

    assert order(issue) == ["Kaksi", "Yksi", "Kolme"]


def test_an_issue_that_is_none_is_not_found(editor, section):
    assert editor.get(reverse("magazine_running_order", args=[section.pk])).status_code == 404


def test_the_focus_stays_with_an_article_that_became_the_lead(editor, issue, three):
    response = post(editor, issue, lead=key(three[1]))

    assert f'value="{key(three[1])}:up"' in focused_button(editor.get(response.url))


def test_every_icon_is_one_that_wagtail_has(editor, issue, three):
    post(editor, issue, lead=key(three[1]))
    html = editor.get(url(issue)).content.decode()
    sprite = editor.get(reverse("wagtailadmin_sprite")).content.decode()

    used = set(re.findall(r'href="#(icon-[\w-]+)"', html))
    assert [icon for icon in used if f'id="{icon}"' not in sprite] == []
