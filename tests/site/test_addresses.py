"""From an address to a page, and what an address that is none gets."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Page

from delivery.addresses.routing import route
from magazine.models import ArticlePage


def answers(find, language, path):
    """(page, view, arguments) that ``find`` routes ``path`` to in ``language``, or None."""
    with translation.override(language):
        request = RequestFactory().get("/")
        found = find(request, path)
    if found is None:
        return None
    view = found.args[0].__name__ if found.args else None
    return found.page, type(found.page), view, found.args[1:], found.kwargs


def paths(world):
    """Every page's path below its front page, and paths that lead to none."""
    for page in Page.objects.filter(depth__gt=1):
        home = page.url_path.split("/")[1]
        yield page.url_path.removeprefix(f"/{home}/")
    for magazine in (world.magazine, world.english.magazine):
        for ending in ("arkisto/", "archive/", "arkisto/x/", "nope/", "2026-1/nope/nope/"):
            yield f"{magazine.slug}/{ending}"
    yield from ("", "nope/", "home/", "/", "root/", "a/" * 100)


def test_every_address_leads_where_wagtail_would_lead_it(world):
    world.issue.add_child(instance=ArticlePage(title="Kesken", live=False))
    world.english.section.unpublish()
    world.content.unpublish()

    for language in ("fi", "en"):
        for path in paths(world):
            ours = answers(route, language, path)
            wagtails = answers(Page.route_for_request, language, path)
            assert ours == wagtails, (language, path)


def test_a_page_below_a_draft_is_reached_as_wagtail_reaches_it(world):
    world.issue.unpublish()

    path = f"lehti/{world.issue.slug}/{world.article.slug}/"

    assert answers(route, "fi", path) == answers(Page.route_for_request, "fi", path)


def test_a_front_page_that_is_a_draft_has_nothing_below_it(client, world):
    world.english.magazine.get_parent().specific.unpublish()

    assert client.get("/en/").status_code == 404
    assert client.get(world.english.article.url).status_code == 404


@pytest.mark.parametrize("name", ["magazine", "section", "issue", "article", "content"])
def test_a_draft_has_no_public_address(client, world, name):
    page = getattr(world, name)
    page.unpublish()

    assert client.get(page.url).status_code == 404


def test_an_editor_sees_no_draft_at_its_public_address_either(editor, world):
    world.article.unpublish()

    assert editor.get(world.article.url).status_code == 404


@pytest.mark.parametrize("where", ["article", "issue", "magazine"])
def test_a_guarded_page_and_what_is_below_it_asks_for_a_login(client, world, where):
    getattr(world, where).view_restrictions.create(restriction_type="login")

    response = client.get(world.article.url)

    assert response.status_code == 302
    assert response.url.startswith("/_util/login/")
    assert "no-store" in response.headers["Cache-Control"]
    assert client.get(world.english.article.url).status_code == 200


def test_a_password_opens_the_page_that_asks_for_it(client, world):
    world.article.view_restrictions.create(restriction_type="password", password="kutoma-aika")
    asked = client.get(world.article.url)
    assert world.article.lead not in asked.content.decode()
    data = {"password": "kutoma-aika", "return_url": world.article.url}

    opened = client.post(asked.context["action_url"], data, follow=True)

    assert world.article.lead in opened.content.decode()


def test_the_address_of_the_login_leads_to_it(client, world):
    world.article.view_restrictions.create(restriction_type="login")

    response = client.get(world.article.url, follow=True)

    assert response.status_code == 200
    assert 'name="password"' in response.content.decode()


def test_an_alias_is_guarded_as_its_original_is(client, world):
    alias = world.content.create_alias(update_slug="toinen-nimi")
    assert client.get(alias.url).status_code == 200

    world.content.view_restrictions.create(restriction_type="login")

    assert client.get(alias.url).status_code == 302


def test_a_guarded_page_is_read_by_who_may(editor, world):
    world.article.view_restrictions.create(restriction_type="login")

    response = editor.get(world.article.url)

    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
