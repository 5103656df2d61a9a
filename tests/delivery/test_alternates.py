"""The same page in the other languages, for the switch and for ``hreflang``."""

import pytest
from wagtail.models import Locale, Page, PageViewRestriction

from delivery.languages.alternates import alternates_of
from tests import factories


def editions(page):
    return {a.language: a.url for a in alternates_of(page) if a.url}


def test_every_language_of_the_site_is_there_in_its_order(magazine):
    alternates = alternates_of(magazine)

    assert [(a.language, a.name) for a in alternates] == [("fi", "Suomi"), ("en", "English")]
    assert [a.is_current for a in alternates] == [True, False]
    assert [a.is_default for a in alternates] == [True, False]


def test_a_published_translation_has_an_absolute_address(magazine):
    english = factories.translated(magazine)

    expected = {"fi": "http://localhost/lehti/", "en": "http://localhost/en/lehti/"}
    assert editions(magazine) == editions(english) == expected


def test_the_page_that_asks_is_the_current_one(magazine):
    english = factories.translated(magazine)

    assert [a.language for a in alternates_of(english) if a.is_current] == ["en"]


def test_a_draft_of_a_translation_counts_as_none(magazine):
    factories.translated(magazine, publish=False)

    assert set(editions(magazine)) == {"fi"}


def test_a_private_translation_counts_as_none(magazine):
    english = factories.translated(magazine)
    PageViewRestriction.objects.create(page=english, restriction_type="login")

    assert set(editions(magazine)) == {"fi"}


def test_a_translation_below_a_private_page_counts_as_none(magazine):
    english = factories.translated(magazine)
    home = english.get_parent()
    PageViewRestriction.objects.create(page=home, restriction_type="login")

    assert set(editions(magazine)) == {"fi"}


def test_an_alias_in_another_language_counts_as_none(magazine, english_home):
    alias = Page.create_alias(
        magazine,
        parent=english_home,
        update_locale=Locale.objects.get(language_code="en"),
        reset_translation_key=False,
    )
    Page.objects.filter(pk=alias.pk).update(live=True)

    assert set(editions(magazine)) == {"fi"}


@pytest.mark.parametrize("languages", [[], ["en"], ["en", "sv"]])
def test_one_query_answers_for_any_number_of_languages(
    magazine, languages, django_assert_max_num_queries
):
    for code in languages:
        Locale.objects.get_or_create(language_code=code)
        factories.translated(magazine, language=code)
    page = type(magazine).objects.select_related("locale").get(pk=magazine.pk)
    alternates_of(page)  # the site's root paths are remembered from now on

    with django_assert_max_num_queries(2):
        alternates_of(page)
