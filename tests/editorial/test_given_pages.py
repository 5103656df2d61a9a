"""A translator edits what is given to them, asked as requests to the admin."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from editorial.roles import Role, given
from tests import factories
from tests.editorial.forms import opens
from tests.factories import fresh


@pytest.fixture
def work(monkeypatch):
    """User id → ids of the pages that are given to them; empty at first."""
    work = {}
    monkeypatch.setattr(given, "_sources", [lambda user: work.get(user.pk, [])])
    return work


@pytest.fixture
def other(issue, section, english):
    """The English edition of an article that is given to nobody."""
    return factories.translated(factories.make_article(issue, section, title="Lapaset"))


@pytest.fixture
def translator(client, english, other, roles):
    client.user = factories.make_user(Role.TRANSLATOR)
    client.force_login(client.user)
    return client


def edit_url(page):
    return f"/admin/pages/{page.pk}/edit/"


def test_without_a_source_a_translator_edits_nothing(translator, english, monkeypatch):
    monkeypatch.setattr(given, "_sources", [])

    assert opens(translator, "/admin/")
    assert not opens(translator, edit_url(english))
    assert not opens(translator, f"/admin/pages/{english.get_parent().pk}/")


def test_a_translator_edits_what_is_given_and_nothing_else(translator, work, english, other):
    work[translator.user.pk] = [english.pk]

    assert opens(translator, edit_url(english))
    assert not opens(translator, edit_url(other))
    assert not opens(translator, edit_url(english.get_parent()))


def test_the_finnish_page_stands_for_its_english_edition(translator, work, article, english, other):
    work[translator.user.pk] = [article.pk]

    assert opens(translator, edit_url(english))
    assert not opens(translator, edit_url(article))
    assert not opens(translator, edit_url(other))


def test_what_is_below_a_given_page_is_not_given_with_it(translator, work, english):
    issue = english.get_parent()
    work[translator.user.pk] = [issue.pk]

    assert opens(translator, edit_url(issue))
    assert not opens(translator, edit_url(english))


def test_work_given_to_another_translator_is_not_theirs(translator, work, english):
    work[factories.make_user(Role.TRANSLATOR).pk] = [english.pk]

    assert not opens(translator, edit_url(english))


def test_somebody_else_has_no_right_to_what_is_given_to_them(client, work, english, roles):
    user = factories.make_user(Role.WRITER)
    work[user.pk] = [english.pk]
    client.force_login(user)

    assert not opens(client, edit_url(english))


def test_the_explorer_shows_the_given_page_and_the_way_there(translator, work, english, other):
    work[translator.user.pk] = [english.pk]
    home = Page.objects.get(depth=2, locale=english.locale)

    listed = translator.get(f"/admin/pages/{english.get_parent().pk}/").content.decode()
    found = translator.get("/admin/pages/search/?q=").content.decode()

    assert opens(translator, f"/admin/pages/{home.pk}/")
    for html in (listed, found):
        assert edit_url(english) in html
        assert other.title not in html


def test_a_given_page_is_not_moved_deleted_copied_or_taken_off(translator, work, english):
    work[translator.user.pk] = [english.pk]

    for action in ("delete", "unpublish", "copy", "move"):
        translator.post(f"/admin/pages/{english.pk}/{action}/")

    assert fresh(english).live
    assert not opens(translator, f"/admin/pages/{english.pk}/move/")
    assert not opens(translator, f"/admin/pages/{english.pk}/copy/")


def test_a_chooser_shows_readers_pages_and_what_is_given(translator, work, english, other):
    work[translator.user.pk] = [english.pk]
    Page.objects.filter(pk__in=[english.pk, other.pk]).update(live=False)

    html = translator.get(f"/admin/choose-page/{english.get_parent().pk}/").content.decode()

    assert english.title in html
    assert other.title not in html


def test_many_given_pages_cost_as_few_queries_as_few(translator, work, english, other):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            translator.get(f"/admin/pages/{english.get_parent().pk}/")
        return len(captured)

    work[translator.user.pk] = [english.pk, other.pk, english.get_parent().pk]
    queries()
    few = queries()
    everything = list(Page.objects.values_list("pk", flat=True))
    work[translator.user.pk] = everything + list(range(10_000, 10_900))

    assert queries() <= few + 2
