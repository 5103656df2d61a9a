"""Design §2: text is a page per language; a fact lives once."""

import pytest
from django.db import connection, transaction
from django.db.models.signals import pre_save
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from editorial.translation import shared
from gallery.models import Keyword
from magazine.models import ArticleContributor, ArticlePage, IssuePage, MagazinePage, RelatedPage
from tests import factories


@pytest.fixture
def article(issue, section):
    return factories.make_article(issue, section, title="Villapaita", project="Vanha hanke")


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def publish(page, **facts):
    """Publish ``page`` from a new revision that says ``facts``."""
    page = fresh(page)
    for name, value in facts.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return fresh(page)


def byline_of(page):
    return [(row.name, row.role) for row in page.contributors.all()]


def test_publishing_the_source_changes_the_translation_that_readers_see(article):
    english = factories.translated(article)

    publish(article, project="Uusi hanke")

    assert fresh(english).project == "Uusi hanke"
    assert fresh(english).live


def test_publishing_the_source_changes_every_translation(article):
    Locale.objects.create(language_code="sv")
    languages = [factories.translated(article, language=code) for code in ("en", "sv")]

    publish(article, project="Uusi hanke")

    assert [fresh(page).project for page in languages] == ["Uusi hanke", "Uusi hanke"]


def test_publishing_the_source_changes_the_newest_revision_and_not_its_words(article):
    english = factories.translated(article)
    english.title = "A SWEATER, NOT YET PUBLISHED"
    english.save_revision()

    publish(article, project="Uusi hanke")

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
        publish(article, project="Uusi hanke")
        raise KeyError

    assert fresh(article).project == fresh(english).project == "Vanha hanke"
    assert fresh(english).latest_revision.content["project"] == "Vanha hanke"


def test_a_source_whose_facts_cannot_be_shared_is_not_saved(article, monkeypatch):
    english = factories.translated(article)

    def fail(source, translation):
        raise KeyError

    monkeypatch.setattr(shared, "share_facts", fail)
    with pytest.raises(KeyError):
        publish(article, project="Uusi hanke")

    assert fresh(article).project == fresh(english).project == "Vanha hanke"


def test_words_that_are_saved_while_facts_are_shared_stay(article):
    english = factories.translated(article)

    def somebody_saves_words(sender, instance, **kwargs):
        if instance.pk == english.pk:
            ArticlePage.objects.filter(pk=english.pk).update(lead="Saved meanwhile")

    pre_save.connect(somebody_saves_words, sender=ArticlePage)
    try:
        publish(article, project="Uusi hanke")
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

    publish(english, project="Somebody's own idea", lead="New words")

    assert fresh(english).project == "Vanha hanke"
    assert fresh(english).lead == "New words"


def test_a_revision_of_a_translation_is_read_with_the_facts_of_today(article):
    english = factories.translated(article)
    old = english.latest_revision
    publish(english, lead="Newer words")
    publish(article, project="Uusi hanke")

    page = old.as_object()

    assert page.project == "Uusi hanke"
    assert page.lead == "INGRESSI."


def test_publishing_an_old_revision_of_a_translation_brings_no_old_facts_back(article):
    english = factories.translated(article)
    old = english.latest_revision
    publish(english, lead="Newer words")
    publish(article, project="Uusi hanke")

    old.publish()

    assert fresh(english).project == "Uusi hanke"
    assert fresh(english).lead == "INGRESSI."


def test_a_byline_is_a_fact(article):
    english = factories.translated(article)
    other = factories.make_contributor("Matti Malli")
    row = ArticleContributor(contributor=other, name="Matti Malli", role="photos", sort_order=1)

    source = fresh(article)
    source.contributors.add(row)
    source.save_revision().publish()

    assert byline_of(fresh(english)) == byline_of(fresh(article))
    assert ("Matti Malli", "photos") in byline_of(fresh(english))
    newest = fresh(english).latest_revision.content["contributors"]
    assert [row["name"] for row in newest] == ["Maija Esimerkki", "Matti Malli"]


def test_an_old_revision_of_a_translation_brings_no_old_byline_back(article):
    english = factories.translated(article)
    old = english.latest_revision
    other = factories.make_contributor("Matti Malli")
    publish(article, contributors=[ArticleContributor(contributor=other, name="Matti Malli")])

    old.publish()

    assert byline_of(fresh(english)) == [("Matti Malli", "text")]


def test_keywords_are_facts(article):
    english = factories.translated(article)
    source = fresh(article)
    source.keywords.add(Keyword.objects.create(name="villa", slug="villa"))

    source.save_revision().publish()

    assert [word.name for word in fresh(english).keywords.all()] == ["villa"]


def test_a_keyword_taken_off_the_source_is_off_the_translation(article):
    source = fresh(article)
    source.keywords.add(Keyword.objects.create(name="villa", slug="villa"))
    source.save_revision().publish()
    english = factories.translated(source)
    source = fresh(article)
    source.keywords.clear()

    source.save_revision().publish()

    assert not fresh(english).keywords.all()


def test_related_pages_are_facts(article, issue, section):
    english = factories.translated(article)
    other = factories.make_article(issue, section)

    publish(article, related_items=[RelatedPage(page=other)])

    assert [row.page_id for row in fresh(english).related_items.all()] == [other.pk]


def test_the_title_of_an_issue_follows_its_number_in_every_language(issue):
    english = factories.translated(issue)

    publish(issue, number="2")

    english = fresh(english)
    assert (english.number, english.title, english.draft_title) == ("2", "2/2026", "2/2026")


def test_publishing_twice_rewrites_no_rows_that_are_equal(article):
    english = factories.translated(article)
    publish(article)
    rows = list(fresh(english).contributors.values_list("pk", flat=True))

    with CaptureQueriesContext(
        connection,
    ) as queries:
        publish(article)

    written = [q["sql"] for q in queries if q["sql"].startswith(("INSERT", "DELETE", "UPDATE"))]
    assert list(fresh(english).contributors.values_list("pk", flat=True)) == rows
    assert not [sql for sql in written if f"= {english.pk}" in sql and "page" in sql]
    assert not [
        sql for sql in written if sql.startswith(("INSERT", "DELETE")) and "articlecontr" in sql
    ]


def test_sharing_asks_the_database_a_bounded_number_of_questions(article):
    with CaptureQueriesContext(connection) as alone:
        publish(article)
    factories.translated(article)
    with CaptureQueriesContext(connection) as together:
        publish(article)

    assert len(together) - len(alone) <= 14


def test_the_source_is_the_page_in_the_default_language_though_it_is_younger(home):
    english = factories.published(
        factories.translated(home), MagazinePage(title="The Magazine", publisher="Old house")
    )
    finnish = factories.translated(english, language="fi")

    publish(finnish, publisher="Uusi talo")

    assert fresh(english).publisher == "Uusi talo"
    assert fresh(finnish).is_source()
    assert not fresh(english).is_source()


def test_without_a_page_in_the_default_language_the_oldest_is_the_source(home):
    Locale.objects.create(language_code="sv")
    english_home = factories.translated(home)
    factories.translated(home, language="sv")
    english = factories.published(english_home, MagazinePage(title="The Magazine"))
    swedish = factories.translated(english, language="sv")

    publish(english, publisher="The House")

    assert fresh(swedish).publisher == "The House"
    assert fresh(swedish).get_source() == english


def test_an_unpublished_source_changes_nothing_that_readers_see(article):
    english = factories.translated(article)
    fresh(article).unpublish()
    draft = fresh(article)
    draft.project = "Uusi hanke"

    draft.save()
    publish(english, lead="New words")

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

    publish(english, project="A new project")

    assert fresh(english).project == "A new project"
    assert isinstance(fresh(english).get_parent().specific, IssuePage)
