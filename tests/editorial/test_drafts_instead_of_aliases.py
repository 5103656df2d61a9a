"""Whoever asks for a translation gets drafts: the page and the parents it needs."""

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization, Translation
from wagtail_localize.synctree import synchronize_tree


@pytest.fixture
def english():
    return Locale.objects.get(language_code="en")


def translated_pages(english):
    return Page.objects.filter(locale=english)


def translations_into(english):
    return {t.source.object_id for t in Translation.objects.filter(target_locale=english)}


def order(editor, page):
    """With the form to which localize's own way leads."""
    address = editor.get(f"/admin/localize/submit/page/{page.pk}/").url
    data = {"language": "en", "pages": [str(page.translation_key)]}
    assert editor.post(address, data).status_code == 302


def test_a_copy_that_was_asked_for_as_an_alias_is_a_draft_with_a_record(article, english):
    article.get_parent().specific.copy_for_translation(english, copy_parents=True)

    copy = article.copy_for_translation(english, alias=True)

    assert copy.alias_of is None
    assert not copy.live
    assert article.translation_key in translations_into(english)


def test_translating_through_the_admin_makes_missing_parents_as_drafts(
    editor, client, article, english
):
    parents = [article.get_parent(), article.get_parent().get_parent()]

    order(editor, article)

    pages = translated_pages(english)
    keys = {page.translation_key for page in [article, *parents]}
    assert keys <= {page.translation_key for page in pages}
    assert not pages.exclude(alias_of=None).exists()
    assert not pages.filter(live=True).exists()
    assert keys <= translations_into(english)


def test_translating_a_live_page_publishes_nothing(editor, client, article, english):
    order(editor, article)
    editor.logout()

    paths = [page.url_path for page in translated_pages(english)]

    assert len(paths) == 4
    assert {client.get("/en/" + path.partition("home-en/")[2]).status_code for path in paths} == {
        404
    }


def test_translating_leaves_the_source_live(editor, article, english):
    order(editor, article)

    article.refresh_from_db()
    assert article.live
    assert article.title == "Villapaita"


def test_synchronising_trees_makes_drafts(article, english):
    finnish = Locale.objects.get(language_code="fi")

    LocaleSynchronization.objects.create(locale=english, sync_from=finnish)

    pages = translated_pages(english)
    assert pages.filter(translation_key=article.translation_key).exists()
    assert not pages.exclude(alias_of=None).exists()
    assert not pages.filter(live=True).exists()
    assert set(pages.values_list("translation_key", flat=True)) == translations_into(english)


def test_synchronising_trees_twice_makes_nothing_twice(article, english):
    finnish = Locale.objects.get(language_code="fi")
    synchronize_tree(finnish, english)
    count = translated_pages(english).count()

    synchronize_tree(finnish, english)

    assert translated_pages(english).count() == count


def test_a_page_made_in_a_synchronised_tree_is_a_draft_in_the_other(editor, home, english):
    finnish = Locale.objects.get(language_code="fi")
    LocaleSynchronization.objects.create(locale=english, sync_from=finnish)

    editor.post(
        f"/admin/pages/add/home/contentpage/{home.pk}/",
        {"title": "Tietoa", "slug": "tietoa", "body-count": "0", "action-publish": "1"}
        | {f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")},
    )

    page = translated_pages(english).get(slug="tietoa")
    assert not page.live
    assert page.alias_of is None
