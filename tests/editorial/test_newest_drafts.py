"""Many drafts read at once are those that Wagtail reads one by one."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from editorial.drafts.loading import newest_drafts
from gallery.models import Keyword
from magazine.models import ArticleContributor, ArticlePage
from tests import factories
from tests.factories import fresh, make_article, make_contributor, make_picture, make_section


@pytest.fixture
def article(issue, section):
    """With one of everything that a revision may refer to, and a draft that is newer."""
    page = make_article(issue, section, title="Villapaita", picture=make_picture())
    page.keywords.add(*(Keyword.objects.create(name=name) for name in ("villa", "värit")))
    page.contributors = [
        ArticleContributor(contributor=make_contributor(name), name=name)
        for name in ("Maija Esimerkki", "Aune Malli")
    ]
    page.title = "Villatakki"
    page.save_revision()
    return fresh(page)


def alike(page):
    """What a draft says, its rows too, and what Wagtail keeps from the page."""
    return page.serializable_data(), page.url_path, page.live, page.draft_title


def test_they_say_what_each_says_alone(article):
    alone = fresh(article).get_latest_revision_as_object()

    draft = newest_drafts([article])[article.pk]

    assert draft.title == "Villatakki"
    assert alike(draft) == alike(alone)


def test_what_is_gone_since_is_gone_from_them_as_well(article, magazine):
    gone, draft = make_section(magazine), article.get_latest_revision_as_object()
    draft.section = gone
    draft.save_revision()
    Keyword.objects.get(name="villa").delete()
    article.picture.delete()
    gone.delete()

    alone = fresh(article).get_latest_revision_as_object()
    draft = newest_drafts([fresh(article)])[article.pk]

    assert (draft.section, draft.picture) == (None, None)
    assert [keyword.name for keyword in draft.keywords.all()] == ["värit"]
    assert alike(draft) == alike(alone)


def test_somebody_deleted_who_stood_in_the_draft_only_is_gone_from_it(article):
    somebody = make_contributor("Uusi Nimi")
    draft = article.get_latest_revision_as_object()
    draft.contributors.add(ArticleContributor(contributor=somebody, name=somebody.name))
    draft.save_revision()
    somebody.delete()

    draft = newest_drafts([fresh(article)])[article.pk]

    names = [row.name for row in draft.contributors.all()]
    assert sorted(names) == ["Aune Malli", "Maija Esimerkki"]
    alone = fresh(article).get_latest_revision_as_object()
    assert names == [row.name for row in alone.contributors.all()]


def test_facts_come_from_the_source(article):
    english = factories.translated(article)
    factories.republished(article, project="Uusi hanke")

    assert newest_drafts([fresh(english)])[english.pk].project == "Uusi hanke"


def test_a_page_without_a_revision_is_its_own_draft_with_all_its_texts(article):
    ArticlePage.objects.filter(pk=article.pk).update(latest_revision=None)
    row = ArticlePage.objects.defer("body").get(pk=article.pk)

    assert not newest_drafts([row])[article.pk].get_deferred_fields()


def test_each_page_more_takes_one_query_more(issue, section, article):
    pages = [fresh(article), *(make_article(issue, section) for _number in range(2))]

    def queries(asked):
        with CaptureQueriesContext(connection) as captured:
            newest_drafts([fresh(page) for page in asked])
        return len(captured) - len(asked)

    newest_drafts(pages)
    assert queries(pages) - queries(pages[:2]) == 1
