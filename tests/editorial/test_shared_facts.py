"""Design §2: text is a page per language; a fact lives once."""

import pytest
from django.db import transaction
from django.db.models.signals import pre_save
from wagtail.models import Locale

from editorial.translation import shared
from magazine.models import ArticlePage
from tests import factories
from tests.factories import fresh, republished


@pytest.fixture
def article(issue, section):
    return factories.make_article(issue, section, title="Villapaita", project="Vanha hanke")


def test_publishing_the_source_changes_the_translation_that_readers_see(article):
    english = factories.translated(article)

    republished(article, project="Uusi hanke")

    assert fresh(english).project == "Uusi hanke"
    assert fresh(english).live


def test_publishing_the_source_changes_every_translation(article):
    Locale.objects.create(language_code="sv")
    languages = [factories.translated(article, language=code) for code in ("en", "sv")]

    republished(article, project="Uusi hanke")

    assert [fresh(page).project for page in languages] == ["Uusi hanke", "Uusi hanke"]


def test_publishing_the_source_changes_the_newest_revision_and_not_its_words(article):
    english = factories.translated(article)
    english.title = "A SWEATER, NOT YET PUBLISHED"
    english.save_revision()

    republished(article, project="Uusi hanke")

    content = fresh(english).latest_revision.content
    assert content["project"] == "Uusi hanke"
    assert content["title"] == "A SWEATER, NOT YET PUBLISHED"
    assert fresh(english).title == "VILLAPAITA"


def test_a_draft_of_a_published_source_changes_no_translation(article):
    english = factories.translated(article)
    article.project = "Uusi hanke"

    article.save_revision()

    assert fresh(english).project == "Vanha hanke"
    assert fresh(english).latest_revision.content["project"] == "Vanha hanke"


def test_a_publication_that_is_rolled_back_leaves_both_languages_as_they_were(article):
    english = factories.translated(article)

    with pytest.raises(KeyError), transaction.atomic():
        republished(article, project="Uusi hanke")
        raise KeyError

    assert fresh(article).project == fresh(english).project == "Vanha hanke"
    assert fresh(english).latest_revision.content["project"] == "Vanha hanke"


def test_a_source_whose_facts_cannot_be_shared_is_not_saved(article, monkeypatch):
    english = factories.translated(article)

    def fail(source, translation):
        raise KeyError

    monkeypatch.setattr(shared, "share_facts", fail)
    with pytest.raises(KeyError):
        republished(article, project="Uusi hanke")

    assert fresh(article).project == fresh(english).project == "Vanha hanke"


def test_words_that_are_saved_while_facts_are_shared_stay(article):
    english = factories.translated(article)

    def somebody_saves_words(sender, instance, **kwargs):
        if instance.pk == english.pk:
            ArticlePage.objects.filter(pk=english.pk).update(lead="Saved meanwhile")

    pre_save.connect(somebody_saves_words, sender=ArticlePage)
    try:
        republished(article, project="Uusi hanke")
    finally:
        pre_save.disconnect(somebody_saves_words, sender=ArticlePage)

    assert fresh(english).lead == "Saved meanwhile"
    assert fresh(english).project == "Uusi hanke"


def test_a_translation_that_is_saved_says_what_its_source_says(article):
    english = factories.translated(article)
    english.project = "Somebody's own idea"

    english.save()

    assert fresh(english).project == "Vanha hanke"


def test_a_translation_that_is_published_says_what_its_source_says(article):
    english = factories.translated(article)

    republished(english, project="Somebody's own idea", lead="New words")

    assert fresh(english).project == "Vanha hanke"
    assert fresh(english).lead == "New words"


def test_a_revision_of_a_translation_is_read_with_the_facts_of_today(article):
    english = factories.translated(article)
    old = english.latest_revision
    republished(english, lead="Newer words")
    republished(article, project="Uusi hanke")

    page = old.as_object()

    assert page.project == "Uusi hanke"
    assert page.lead == "INGRESSI."


def test_publishing_an_old_revision_of_a_translation_brings_no_old_facts_back(article):
    english = factories.translated(article)
    old = english.latest_revision
    republished(english, lead="Newer words")
    republished(article, project="Uusi hanke")

    old.publish()

    assert fresh(english).project == "Uusi hanke"
    assert fresh(english).lead == "INGRESSI."
