"""How far translations are: by what the segments say, never by dates."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import Page

from editorial.readiness.registry import warnings_of
from editorial.roles import Role
from editorial.translation.drafts import save_draft
from editorial.translation.freshness import freshness_of
from editorial.translation_jobs.covering import intend, pages_below
from editorial.translation_jobs.matrix import matrix_of, status_of, statuses_of
from editorial.translation_jobs.status import TranslationState as State
from editorial.translation_jobs.updating import bring_job_up_to_date, bring_up_to_date
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.translation_jobs import edition, job_for, say, texts_of, translation_of
from tests.factories import fresh, make_article, republished
from tests.gallery.block_values import VALUES

PARAGRAPHS = [f"<p>Kappale {number}.</p>" for number in range(5)]


@pytest.fixture(autouse=True)
def _in_english(_language_of_the_site):
    with override("en"):
        yield


@pytest.fixture
def article(issue, section):
    return make_article(issue, section, title="Villapaita", body=[("prose", "".join(PARAGRAPHS))])


def said(page):
    with override("en"):  # a request leaves its own
        return str(status_of(fresh(page), "en"))


def publish(page):
    save_draft(translation_of(page)).publish()


def rewrite(page, count):
    """Other words in the first ``count`` paragraphs, as an editor writes them."""
    page = fresh(page)
    new = [f"<p>Uusi {number}.</p>" for number in range(count)]
    page.body = [("prose", "".join(new + PARAGRAPHS[count:]))]
    page.save_revision().publish()


def test_a_page_goes_from_missing_to_public(issue, article, english_home):
    assert said(article) == "missing"
    job_for(issue)
    assert said(article) == "in work: 0 of 7"
    say(article, "title", "lead")
    assert said(article) == "in work: 2 of 7"
    say(article)
    assert said(article) == "ready"
    publish(article)
    assert said(article) == "public"
    assert status_of(article, "en").page == edition(article)


def test_a_translation_that_came_through_the_workflow_is_approved(issue, section, english_home):
    article = make_article(issue, section)
    job_for(issue)
    office = Office()
    say(article)
    save_draft(translation_of(article))
    page = edition(article).specific
    page.get_workflow().start(page, office.client(Role.WRITER).user)
    for role in (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF):
        office.decide(page, role)
    # As it will be once a release keeps what is approved until its day.
    Page.objects.filter(pk=page.pk).update(live=False)

    assert said(article) == "approved"


def test_three_new_texts_are_three_and_the_english_page_stays(issue, article, english_home):
    job = job_for(issue)
    say(article)
    publish(article)
    before = edition(article).specific.body.get_prep_value()

    rewrite(article, 3)

    assert said(article) == "outdated by 3 texts"
    assert status_of(article, "en").is_live
    assert bring_job_up_to_date(job) == 1
    assert said(article) == "in work: 4 of 7"
    assert "Uusi 0." in texts_of(article)
    assert edition(article).specific.body.get_prep_value() == before


def test_publishing_the_same_words_again_makes_nothing_outdated(issue, article, english_home):
    job_for(issue)
    say(article)
    publish(article)

    republished(article)

    assert said(article) == "public"


def test_a_draft_that_nobody_approved_makes_nothing_outdated(issue, article, english_home):
    job_for(issue)
    article.title = "Luonnos"
    article.save_revision()

    assert not status_of(article, "en").is_outdated


def test_what_autosave_writes_over_the_version_counts_at_once(issue, section, english_home):
    """Of an article that nobody has approved yet the newest draft is what is translated."""
    article = make_article(issue, section, title="Villapaita", body=[("prose", PARAGRAPHS[0])])
    article.unpublish()
    fresh(article).save_revision()
    job_for(issue)
    say(article)
    assert said(article) == "ready"

    page = fresh(article)
    page.body = [("prose", "<p>Toinen.</p><p>Kolmas.</p>")]
    page.save_revision(overwrite_revision=page.latest_revision)

    assert said(article) == "outdated by 2 texts"


def test_what_was_taken_out_is_told_too(issue, article, english_home):
    job_for(issue)
    page = fresh(article)
    page.body = [("prose", "".join(PARAGRAPHS[1:]))]
    page.save_revision().publish()

    assert said(article) == "outdated: parts were moved or taken out"
    say(article)
    publish(article)
    bring_up_to_date(fresh(article), "en")
    assert said(article) == "ready"  # the English page still has them
    publish(article)
    assert said(article) == "public"


def test_new_words_that_are_in_no_draft_yet_are_not_public(issue, article, english_home):
    job_for(issue)
    say(article)
    publish(article)
    rewrite(article, 1)
    bring_up_to_date(fresh(article), "en")
    say(article)

    assert said(article) == "ready"
    publish(article)
    assert said(article) == "public"


def test_what_is_not_meant_to_be_translated_says_so(article, english_home):
    intend(article.translation_key, "en", False)
    assert said(article) == "not intended"
    intend(article.translation_key, "en", True)
    assert said(article) == "missing"


def test_a_page_with_words_of_its_own_is_never_outdated(issue, article, english_home):
    job_for(issue)
    say(article)
    publish(article)
    translation = translation_of(article)
    translation.enabled = False
    translation.save()

    rewrite(article, 2)

    assert said(article) == "public"


def test_beside_both_pages_stands_how_far_the_translation_is(issue, article, english_home):
    job_for(issue)
    say(article)
    publish(article)
    rewrite(article, 2)
    english = edition(article).specific

    assert [str(state) for _name, state in freshness_of(fresh(article))] == ["outdated by 2 texts"]
    assert [str(state) for _name, state in freshness_of(english)] == ["outdated by 2 texts"]
    assert [problem.code for problem in warnings_of(english)] == ["translation-outdated"]
    assert warnings_of(fresh(article)) == []


def test_an_unfinished_translation_warns(issue, article, english_home):
    job_for(issue)
    say(article, "title")

    codes = [problem.code for problem in warnings_of(edition(article).specific)]
    assert "translation-unfinished" in codes


def queries(issue):
    pages = list(pages_below(issue))
    statuses_of(pages, "en")
    with CaptureQueriesContext(connection) as captured:
        found = matrix_of(pages, ["en"])
    return len(found), len(captured)


def test_a_matrix_of_many_pages_costs_as_few_queries_as_of_few(issue, section, english_home):
    def write(count):
        for _number in range(count):
            factories.translated(make_article(issue, section))

    write(5)
    few = queries(issue)
    write(6)
    many = queries(issue)

    assert (few[0], many[0]) == (6, 12)
    assert few[1] == many[1] <= 12
    states = [status["en"].state for _page, status in matrix_of(pages_below(issue), ["en"])]
    assert states == [State.READY] + 11 * [State.LIVE]


def test_pages_without_a_version_cost_as_few_queries_as_others(issue, section, english_home):
    """As a program has made them: their rows are all there is, and each shows pictures."""

    def write(count):
        for _number in range(count):
            body = [(kind, make()) for kind, make in VALUES.items()]
            issue.add_child(instance=factories.article(section, body=body))
        job_for(issue)

    write(2)
    few = queries(issue)
    write(4)
    many = queries(issue)

    assert (few[0], many[0]) == (3, 7)
    assert few[1] == many[1] <= 18
    states = [status["en"].state for _page, status in matrix_of(pages_below(issue), ["en"])]
    assert states.count(State.IN_WORK) == 6
