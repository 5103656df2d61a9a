"""Which page holds the facts, and what happens while it is not public."""

import pytest
from wagtail.models import Locale

from magazine.models import IssuePage, MagazinePage
from tests import factories
from tests.factories import fresh, republished


@pytest.fixture
def article(issue, section):
    return factories.make_article(issue, section, title="Villapaita", project="Vanha hanke")


def test_the_title_of_an_issue_follows_its_number_in_every_language(issue):
    english = factories.translated(issue)

    republished(issue, number="2")

    english = fresh(english)
    assert (english.number, english.title, english.draft_title) == ("2", "2/2026", "2/2026")


def test_the_source_is_the_page_in_the_default_language_though_it_is_younger(home):
    english = factories.published(
        factories.translated(home), MagazinePage(title="The Magazine", publisher="Old house")
    )
    finnish = factories.translated(english, language="fi")

    republished(finnish, publisher="Uusi talo")

    assert fresh(english).publisher == "Uusi talo"
    assert fresh(finnish).is_source()
    assert not fresh(english).is_source()


def test_without_a_page_in_the_default_language_the_oldest_is_the_source(home):
    Locale.objects.create(language_code="sv")
    english_home = factories.translated(home)
    factories.translated(home, language="sv")
    english = factories.published(english_home, MagazinePage(title="The Magazine"))
    swedish = factories.translated(english, language="sv")

    republished(english, publisher="The House")

    assert fresh(swedish).publisher == "The House"
    assert fresh(swedish).get_source() == english


def test_an_unpublished_source_changes_nothing_that_readers_see(article):
    english = factories.translated(article)
    fresh(article).unpublish()
    draft = fresh(article)
    draft.project = "Uusi hanke"

    draft.save()
    republished(english, lead="New words")

    assert fresh(english).project == "Vanha hanke"
    assert fresh(english).lead == "New words"


def test_a_translation_published_before_its_source_has_the_facts_of_the_draft(issue, section):
    article = factories.article(section, project="Hanke", live=False)
    issue.add_child(instance=article)

    english = factories.translated(article)

    assert english.live
    assert english.project == "Hanke"


def test_a_source_that_is_gone_leaves_the_facts_to_the_translation(article):
    english = factories.translated(article)
    fresh(article).delete()

    republished(english, project="A new project")

    assert fresh(english).project == "A new project"
    assert isinstance(fresh(english).get_parent().specific, IssuePage)
