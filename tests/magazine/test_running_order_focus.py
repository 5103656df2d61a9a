"""Where somebody who works by keyboard goes on."""

import re

from django.urls import reverse

from tests.magazine.ordering import key, post, url


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


def test_the_focus_stays_with_an_article_that_became_the_lead(editor, issue, three):
    response = post(editor, issue, lead=key(three[1]))

    assert f'value="{key(three[1])}:up"' in focused_button(editor.get(response.url))


def test_every_icon_is_one_that_wagtail_has(editor, issue, three):
    post(editor, issue, lead=key(three[1]))
    html = editor.get(url(issue)).content.decode()
    sprite = editor.get(reverse("wagtailadmin_sprite")).content.decode()

    used = set(re.findall(r'href="#(icon-[\w-]+)"', html))
    assert [icon for icon in used if f'id="{icon}"' not in sprite] == []
