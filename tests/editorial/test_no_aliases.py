"""Design §2: no tree synchronisation, no aliases across languages."""

import pytest
from django.core.checks import run_checks
from wagtail.models import Locale
from wagtail_localize.models import Translation

from tests import factories


@pytest.fixture
def english():
    return Locale.objects.get(language_code="en")


def test_an_alias_in_another_language_is_not_found(client, alias):
    assert client.get("/en/villapaita/").status_code == 404


def test_an_alias_in_another_language_is_never_live(alias, article):
    article.save_revision().publish()

    alias.refresh_from_db()
    assert not alias.live


def test_an_alias_in_another_language_is_reported(alias):
    [warning] = run_checks(tags=["database"], databases=["default"])

    assert warning.id == "editorial.W003"
    assert "Villapaita" in warning.msg


def test_an_alias_in_the_same_language_is_read_and_not_reported(client, article, magazine):
    issue = factories.make_issue(magazine, number="2")
    article.create_alias(parent=issue, update_slug="sama-juttu")

    assert client.get("/lehti/2026-2/sama-juttu/").status_code == 200
    assert run_checks(tags=["database"], databases=["default"]) == []


def test_a_site_without_aliases_is_not_warned(article):
    factories.translated(article)

    assert run_checks(tags=["database"], databases=["default"]) == []


def test_an_alias_that_is_to_be_translated_is_no_longer_public(client, alias, article):
    factories.translated(article, publish=False)

    assert client.get("/en/villapaita/").status_code == 404


def test_no_editor_turns_a_translation_into_an_alias(editor, article):
    english = factories.translated(article)

    response = editor.post(f"/admin/localize/page/{english.pk}/convert_to_alias/")

    english.refresh_from_db()
    assert response.status_code == 404
    assert english.alias_of is None
    assert english.title == "VILLAPAITA"


def test_the_editor_offers_no_conversion_to_an_alias(editor, article):
    english = factories.translated(article)
    Translation.objects.update(enabled=False)

    response = editor.get(f"/admin/pages/{english.pk}/edit/")

    assert response.status_code == 200
    assert "localize-convert-to-alias" not in response.content.decode()


def test_an_alias_becomes_a_page_when_it_is_translated(alias, article):
    english = factories.translated(article)

    assert alias.live
    assert english.pk == alias.pk
    assert english.alias_of is None
    assert english.title == "VILLAPAITA"
