"""Translated words go into a draft, and nowhere else before they are published."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.translation.drafts import save_draft, start_translation
from tests import factories


@pytest.fixture
def article(issue, section):
    body = [("prose", "<p>Eka kappale.</p>"), ("quote", {"text": "Sanottu", "attribution": ""})]
    return factories.make_article(issue, section, title="Villapaita", lead="Lämmin.", body=body)


def translation_of(page):
    return start_translation(page, Locale.objects.get(language_code="en"))


def say(translation, path, words):
    """A translator's words for the field or block at ``path``."""
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        defaults={"data": words},
    )


def test_words_saved_in_a_draft_change_no_live_page(client, article):
    english = factories.translated(article)
    translation = translation_of(article)
    say(translation, "lead", "Warm and woollen.")

    revision = save_draft(translation)

    assert revision.as_object().lead == "Warm and woollen."
    assert type(english).objects.get(pk=english.pk).lead == "LÄMMIN."
    assert type(english).objects.get(pk=english.pk).has_unpublished_changes


def test_words_saved_in_a_draft_are_live_when_it_is_published(article):
    english = factories.translated(article)
    translation = translation_of(article)
    say(translation, "lead", "Warm and woollen.")

    save_draft(translation).publish()

    assert type(english).objects.get(pk=english.pk).lead == "Warm and woollen."


def test_words_without_a_translation_stay_in_the_language_of_the_source(article):
    translation = translation_of(article)
    say(translation, "title", "A Sweater")

    page = save_draft(translation).as_object()

    assert page.title == "A Sweater"
    assert page.lead == "Lämmin."
    assert [block.block_type for block in page.body] == ["prose", "quote"]
    assert "Eka kappale." in str(page.body[0].value)


def test_a_draft_that_was_never_public_is_listed_by_its_translated_title(article):
    translation = translation_of(article)
    say(translation, "title", "A Sweater")

    save_draft(translation)

    english = translation.get_target_instance()
    assert (english.title, english.draft_title, english.live) == ("A Sweater", "A Sweater", False)


def test_a_draft_carries_the_name_of_who_saved_it(article):
    user = factories.make_user()

    revision = save_draft(translation_of(article), user=user)

    assert revision.user == get_user_model().objects.get(pk=user.pk)


def test_a_newer_draft_keeps_what_is_not_in_the_source(article):
    english = factories.translated(article)
    english.date_modified = "2026-05-01"
    english.save_revision()

    page = save_draft(translation_of(article)).as_object()

    assert str(page.date_modified) == "2026-05-01"


def test_starting_a_translation_twice_makes_one_page(article):
    first, second = translation_of(article), translation_of(article)

    assert first == second
    assert Page.objects.filter(translation_key=article.translation_key).count() == 2


def test_starting_a_translation_publishes_nothing(article):
    translation_of(article)

    assert not Page.objects.filter(locale__language_code="en", live=True).exists()
