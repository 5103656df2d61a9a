"""Moving and deleting an original: its translations are offered, and go along only when ticked."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from editorial.roles import Role
from tests import factories
from tests.editorial.desk import Office, messages_of
from tests.editorial.translation_jobs import edition
from tests.factories import fresh, make_article, make_issue, translated


@pytest.fixture
def office(english, roles):
    return Office(set_up=True)


@pytest.fixture
def other_issue(magazine, english):
    """Another issue that is there in both languages."""
    issue = make_issue(magazine, number="2")
    translated(issue)
    return issue


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def delete_url(page):
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


def move_url(page, destination):
    return reverse("wagtailadmin_pages:move_confirm", args=[page.pk, destination.pk])


def offer(client, address):
    """What is said of the one translation that is offered."""
    [found] = soup(client.get(address)).select("[data-offer]")
    return found


def exists(page):
    return Page.objects.filter(pk=page.pk).exists()


def test_deleting_an_article_leaves_its_translation_where_it_was(chief, article, english):
    chief.post(delete_url(article))

    assert not exists(article)
    assert fresh(english).live


def test_the_question_tells_what_would_become_of_the_translation(chief, article, english):
    issue = article.get_parent()

    found = offer(chief, delete_url(article))
    above = offer(chief, delete_url(issue))

    assert not found.input.has_attr("checked")
    assert "English: VILLAPAITA (public)" in " ".join(found.get_text(" ").split())
    assert f"{english.get_url()} leads nowhere" in found.get_text()
    assert "1 page lies below it and goes with it; 1 of these is public." in above.get_text()
    assert "Nobody can bring it back." in chief.get(delete_url(article)).content.decode()
    assert exists(article) and exists(english)


def test_a_ticked_translation_goes_with_all_below_it(chief, article, english):
    issue = article.get_parent()

    chief.post(delete_url(issue), {"along": english.get_parent().pk})

    assert [page for page in (issue, article, english, english.get_parent()) if exists(page)] == []


def test_a_translation_of_a_page_below_that_stands_elsewhere_is_told_of_and_stays(
    chief, article, english, other_issue
):
    english.move(edition(other_issue).specific, pos="last-child")
    issue, english_issue = article.get_parent(), edition(article.get_parent())

    html = chief.get(delete_url(issue)).content.decode()
    chief.post(delete_url(issue), {"along": english_issue.pk})

    assert "stand elsewhere, and stay there" in html
    assert exists(english) and not exists(english_issue)


def test_without_the_right_on_the_translation_nothing_is_offered_or_done(office, article, english):
    Role.EDITOR_IN_CHIEF.group.page_permissions.filter(page__locale__language_code="en").delete()
    chief = office.client(Role.EDITOR_IN_CHIEF)

    found = offer(chief, delete_url(article))
    refused = chief.post(
        delete_url(article),
        {"along": english.pk},
        headers={"referer": f"http://testserver{delete_url(article)}"},
        follow=True,
    )

    assert not found.select("input")
    assert "You may not delete this page. It stays." in " ".join(found.get_text(" ").split())
    assert "Nothing was changed." in messages_of(refused)[0]
    assert exists(article) and exists(english)


def test_what_an_app_has_against_the_translation_keeps_both(chief, section, article, english):
    """The Finnish section is empty; the English one has an article."""
    empty = factories.make_section(section.get_parent(), title="Tyhjä")
    twin = translated(empty)
    type(english).objects.filter(pk=english.pk).update(section=twin)

    chief.post(delete_url(empty), {"along": twin.pk})

    assert exists(empty) and exists(twin)


def test_a_page_that_is_no_translation_of_it_is_not_deleted_along(chief, article, english):
    chief.post(delete_url(article), {"along": english.get_parent().pk})

    assert exists(article) and exists(english.get_parent())


def test_deleting_only_the_translation_offers_nothing_else(chief, article, english):
    assert not soup(chief.get(delete_url(english))).select("[data-offer]")
    chief.post(delete_url(english))

    assert exists(article) and not exists(english)


def test_many_pages_must_be_confirmed_by_name_and_ticks_stay(chief, article, english, settings):
    settings.WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 2
    settings.WAGTAIL_SITE_NAME = "Kudelma"

    asked = soup(chief.post(delete_url(article), {"along": english.pk, "confirm_site_name": "x"}))
    assert asked.select_one(f"[name=along][value='{english.pk}']").has_attr("checked")
    assert exists(article) and exists(english)

    chief.post(delete_url(article), {"along": english.pk, "confirm_site_name": "Kudelma"})
    assert not exists(article) and not exists(english)


def test_moving_an_article_leaves_its_translation_where_it_was(
    chief, article, english, other_issue
):
    before = fresh(english).url_path

    chief.post(move_url(article, other_issue))

    assert fresh(article).get_parent().pk == other_issue.pk
    assert fresh(english).url_path == before


def test_a_ticked_translation_goes_below_the_translation_of_where_it_goes(
    chief, article, english, other_issue
):
    old = english.get_url()
    destination = edition(other_issue).specific

    said = " ".join(offer(chief, move_url(article, other_issue)).get_text(" ").split())
    new = f"{destination.get_url()}{english.slug}/"
    assert f"From {old} to {new}. The old address leads on to the new one." in said
    chief.post(move_url(article, other_issue), {"along": english.pk})

    assert fresh(english).get_parent().pk == destination.pk
    assert fresh(english).get_url() == new
    assert Redirect.objects.filter(redirect_page=english.pk).exists()


def test_where_the_slug_is_taken_there_the_preview_says_the_new_one(
    chief, article, english, other_issue, section
):
    twin = translated(make_article(other_issue, section, title="Muu"))
    type(twin).objects.filter(pk=twin.pk).update(slug=english.slug)
    said = offer(chief, move_url(article, other_issue)).get_text()

    chief.post(move_url(article, other_issue), {"along": english.pk})

    assert fresh(english).slug == f"{fresh(twin).slug}-1"
    assert fresh(english).get_url() in said


def test_a_translation_with_nowhere_to_go_stays(chief, magazine, article, english):
    untranslated = make_issue(magazine, number="3")

    found = offer(chief, move_url(article, untranslated))
    chief.post(move_url(article, untranslated), {"along": english.pk})

    assert "is not translated, so there is nowhere to go." in found.get_text()
    assert fresh(article).get_parent().pk != untranslated.pk


def test_the_question_alone_moves_nothing(chief, article, english, other_issue):
    before = [fresh(page).url_path for page in (article, english)]

    chief.get(move_url(article, other_issue))

    assert [fresh(page).url_path for page in (article, english)] == before
