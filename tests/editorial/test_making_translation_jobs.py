"""A job is made page by page, parents first, from what was approved, as often as it takes."""

from datetime import date

import pytest
from wagtail_localize.models import StringTranslation, TranslationSource

from editorial.assignments.models import Assignment, Track
from editorial.roles import Role
from editorial.translation.taking import take_source
from editorial.translation_jobs import making
from editorial.translation_jobs.making import make_job
from editorial.translation_jobs.models import JobState, PageState, Problem, TranslationJob
from gallery.models import PictureText
from magazine.models import ContributorText
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.translation_jobs import edition, job_for, say, texts_of, translation_of
from tests.factories import fresh, make_article, republished


@pytest.fixture
def article(issue, section):
    return make_article(issue, section, title="Villapaita")


def states(job):
    return [(row.title, row.state) for row in job.pages.all()]


def test_the_pages_of_an_issue_become_drafts_parents_first(issue, article, english_home):
    job = job_for(issue)

    assert job.state == JobState.OPEN
    assert states(job) == [(issue.title, PageState.MADE), ("Villapaita", PageState.MADE)]
    assert edition(article).get_parent().translation_key == issue.translation_key
    assert not edition(issue).live
    assert not edition(article).live
    assert texts_of(article) == ["Villapaita", "Ingressi."]


def test_a_second_job_for_the_same_pages_makes_nothing_twice(issue, article, english_home):
    job_for(issue)
    say(article)
    page = edition(article)

    second = job_for(issue)
    make_job(second)

    assert edition(article) == page
    assert StringTranslation.objects.filter(context__object=article.translation_key).count() == 2
    assert TranslationSource.objects.filter(object=article.translation_key).count() == 1
    assert {state for _title, state in states(second)} == {PageState.MADE}


def test_one_page_that_fails_says_why_and_the_others_are_made(
    issue, section, article, english_home, monkeypatch
):
    other = make_article(issue, section, title="Lapaset")
    whole = making.take_source

    def broken(instance):
        if instance.pk == article.pk:
            raise ValueError("broken")
        return whole(instance)

    monkeypatch.setattr(making, "take_source", broken)
    job = job_for(issue)

    row = job.pages.get(key=article.translation_key)
    assert (row.state, job.state) == (PageState.FAILED, JobState.OPEN)
    assert row.problem == Problem.BROKEN
    assert edition(other) and not edition(article)
    monkeypatch.setattr(making, "take_source", whole)
    make_job(job)
    assert edition(article)
    assert {state for _title, state in states(job)} == {PageState.MADE}


def test_a_page_whose_translation_was_stopped_is_left_alone_and_told_of(issue, english_home):
    job_for(issue)
    translation = translation_of(issue)
    translation.enabled = False
    translation.save()

    job = job_for(issue)

    assert job.pages.get().problem == Problem.STOPPED
    translation.refresh_from_db()
    assert not translation.enabled


def test_the_translator_is_given_every_page_by_the_day(issue, article, english_home):
    translator, day = factories.make_user(Role.TRANSLATOR), date(2026, 12, 5)

    job_for(issue, translator=translator, due=day)

    work = Assignment.objects.filter(track=Track.TRANSLATION, language="en", person=translator)
    assert {row.key for row in work} == {issue.translation_key, article.translation_key}
    assert {row.due for row in work} == {day}


def test_what_was_approved_is_translated_not_the_draft_after_it(
    magazine, issue, section, english_home
):
    office = Office()
    page = office.write(issue, section, title="Hyväksytty")
    office.hand_in(page)
    for role in (Role.SECTION_EDITOR, Role.LANGUAGE_EDITOR, Role.EDITOR_IN_CHIEF):
        office.decide(page, role)
    assert fresh(page).live
    draft = fresh(page)
    draft.title = "Luonnos"
    draft.save_revision()

    job_for(issue, [fresh(page)])

    assert texts_of(page)[0] == "Hyväksytty"


def test_the_newest_draft_is_translated_where_nothing_was_approved(issue, section, english_home):
    page = issue.add_child(instance=factories.article(section, title="Versio 1", live=False))
    page.save_revision()
    page.title = "Versio 2"
    page.save_revision()

    job_for(issue, [fresh(page)])

    assert texts_of(page)[0] == "Versio 2"


def test_of_a_live_page_the_live_version_is_translated(issue, article, english_home):
    article.title = "Luonnos"
    article.save_revision()

    job_for(issue)

    assert texts_of(article)[0] == "Villapaita"


def test_the_words_of_records_that_pages_use_belong_to_the_job(issue, section, english_home):
    picture = factories.make_picture()
    contributor = factories.make_contributor()
    ContributorText.objects.create(contributor=contributor, language="fi", description="Neuloja.")
    page = make_article(issue, section, picture=picture)
    page.keywords.add("villa")
    page.save_revision().publish()
    PictureText.objects.filter(picture=picture, language="en").delete()

    job = job_for(issue)

    assert set(job.texts.values_list("kind", "record", "field")) == {
        ("gallery.picture", picture.pk, "alt"),
        ("gallery.keyword", page.keywords.get().pk, "label"),
        ("magazine.contributor", contributor.pk, "description"),
    }


def test_a_long_article_costs_no_more_queries_than_a_short_one(
    issue, section, django_assert_max_num_queries
):
    body = [("prose", "".join(f"<p>Kappale {n}.</p>" for n in range(30)))]
    page = make_article(issue, section, body=body)

    with django_assert_max_num_queries(45):
        take_source(page)

    assert len(texts_of(page)) == 32
    kept = list(TranslationSource.objects.values_list("pk", flat=True))
    take_source(republished(page, lead="Uusi."))
    assert list(TranslationSource.objects.values_list("pk", flat=True)) == kept
    assert "Uusi." in texts_of(page)
    assert "Ingressi." not in texts_of(page)


def test_a_cancelled_job_makes_nothing_more(issue, article, english_home, monkeypatch):
    job = job_for(issue, [])
    TranslationJob.objects.update(state=JobState.CANCELLED)
    job.pages.create(key=article.translation_key, title="Villapaita", position=1)

    make_job(job)

    assert not edition(article)
