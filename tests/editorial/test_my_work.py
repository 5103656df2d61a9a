"""The dashboard of somebody: what waits for them, and what is under their hands."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from editorial.assignments.assigning import assign
from editorial.assignments.models import Assignment
from editorial.dashboard import registry
from editorial.dashboard.registry import Row, Work, my_work_shows, work_of
from editorial.roles import Role, given
from magazine.models import IssuePage
from tests import factories
from tests.editorial.desk import Office, edit_url
from tests.editorial.translation_jobs import edition, job_for
from tests.factories import make_article


@pytest.fixture
def office(magazine, roles):
    return Office(set_up=True)


def dashboard(office, role):
    return BeautifulSoup(office.client(role).get("/admin/").content, "html.parser")


def my_work(office, role):
    """Part → what stands in it, each with its link."""
    return {
        part["data-my-work"]: {
            item.a["href"]: item.get_text(" ", strip=True) for item in part.select("li")
        }
        for part in dashboard(office, role).select("[data-my-work]")
    }


def hints(office, role):
    return [hint.get_text() for hint in dashboard(office, role).select("[data-my-work-hint]")]


def test_a_writer_sees_what_came_back_what_is_begun_and_what_waits(office, issue, section):
    make_article(issue, section, title="Julkaistu", owner=office.client(Role.WRITER).user)
    draft = office.write(issue, None, title="Villapaita", lead="")
    handed_in = office.write(issue, section, title="Jätetty")
    office.hand_in(handed_in)
    returned = office.write(issue, section, title="Palautettu")
    office.hand_in(returned)
    office.decide(returned, Role.SECTION_EDITOR, "reject", comment="Lisää loppu.")

    assert my_work(office, Role.WRITER) == {
        "given-back": {
            edit_url(returned): "Palautettu fi Toimittajan hyväksyntä: Lisää loppu.",
        },
        "drafts": {edit_url(draft): "Villapaita fi 1 problem 1 remark"},
        "handed-in": {edit_url(handed_in): "Jätetty fi Toimittajan hyväksyntä"},
    }


def test_whoever_decides_sees_what_waits_for_them(office, issue, section):
    page = office.write(issue, section, title="Villapaita")
    office.hand_in(page)
    writer = office.client(Role.WRITER).user.get_username()

    assert my_work(office, Role.SECTION_EDITOR) == {
        "deciding": {edit_url(page): f"Villapaita fi Toimittajan hyväksyntä · {writer}"}
    }
    assert my_work(office, Role.LANGUAGE_EDITOR) == {}
    office.decide(page, Role.SECTION_EDITOR)
    assert list(my_work(office, Role.LANGUAGE_EDITOR)) == ["deciding"]
    assert my_work(office, Role.SECTION_EDITOR) == {}


def test_what_somebody_saved_last_is_in_their_hands(office, issue, section):
    page = office.write(issue, section, title="Villapaita")
    office.edit(page, Role.SECTION_EDITOR, title="Villapaidat")

    drafts = my_work(office, Role.SECTION_EDITOR)["drafts"]
    assert list(drafts.values()) == ["Villapaidat fi Ready"]


def test_editors_see_the_issues_in_the_making_and_what_keeps_them_back(office, issue, section):
    coming = issue.get_parent().add_child(
        instance=IssuePage(number="2", year=2026, title="2/2026", live=False)
    )
    office.write(coming, section)
    lacking = office.write(coming, None, title="Villapaita")
    office.client(Role.WRITER).get(edit_url(lacking))

    found = my_work(office, Role.EDITOR_IN_CHIEF)

    assert list(found["issues"].values()) == ["2/2026 fi 2 articles, of which 1 not ready"]
    assert found["kept-back"] == {edit_url(lacking): "Villapaita fi 1 problem"}
    assert "issues" in my_work(office, Role.SECTION_EDITOR)
    for role in (Role.WRITER, Role.LANGUAGE_EDITOR, Role.TRANSLATOR, Role.COORDINATOR):
        assert "issues" not in my_work(office, role)


def test_a_translator_sees_what_is_given_and_how_far_it_is(
    office, issue, section, english_home, monkeypatch
):
    english = factories.translated(make_article(issue, section, title="Villapaita"))
    StringTranslation.objects.filter(context__path="lead").delete()
    monkeypatch.setattr(given, "_sources", [lambda user: [english.pk]])

    assert my_work(office, Role.TRANSLATOR) == {
        "translating": {edit_url(english): "VILLAPAITA en in work: 1 of 2"}
    }
    assert "translating" not in my_work(office, Role.WRITER)


def test_a_translator_sees_one_list_job_by_job(office, issue, section, english_home):
    page = make_article(issue, section, title="Villapaita")
    factories.translated(issue.get_parent())
    Office()  # rights on the English magazine
    user = office.client(Role.TRANSLATOR).user
    job = job_for(issue, translator=user, due=date(2026, 12, 5))
    other = make_article(issue, section, title="Lapaset")
    assign(other.translation_key, "translation", user, None, "en")

    found = my_work(office, Role.TRANSLATOR)

    work = Assignment.objects.get(key=page.translation_key)
    assert found["translating"] == {
        reverse("editorial_translation_job", args=[job.pk]): "1/2026 (English), by 05/12/2026",
        edit_url(edition(page)): "Villapaita en in work: 0 of 2 Done : Villapaita",
    }
    # Whoever translates an issue does not make it.
    assert "issues" not in found
    # What has no English page yet can be found nowhere else.
    assert list(found["tasks"]) == [edit_url(other)]
    done = reverse("editorial_assignment_done", args=[work.pk])
    office.client(Role.TRANSLATOR).post(done)
    assert "translating" not in my_work(office, Role.TRANSLATOR)


def test_where_nothing_waits_a_sentence_says_what_to_do(office, issue, english_home):
    assert "Begin an article" in hints(office, Role.WRITER)[0]
    assert "given to you to translate" in hints(office, Role.TRANSLATOR)[0]
    assert "appears here" in hints(office, Role.LANGUAGE_EDITOR)[0]
    office.write(issue, None)
    assert hints(office, Role.WRITER) == []


def test_an_app_adds_a_list_of_its_own(monkeypatch, office):
    monkeypatch.setattr(registry, "_sources", [])
    user = office.client(Role.WRITER).user
    my_work_shows(order=2)(lambda user: Work("late", "Late", [Row("Villapaita", "/admin/")]))
    my_work_shows(order=1)(lambda user: None)

    assert [work.name for work in work_of(user)] == ["late"]


def queries(office, role):
    dashboard(office, role)
    with CaptureQueriesContext(connection) as captured:
        dashboard(office, role)
    return len(captured)


@pytest.mark.parametrize("role", [Role.WRITER, Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF])
def test_much_to_do_costs_few_more_queries_than_little(office, issue, section, role):
    def write():
        office.write(issue, section, by=Role.WRITER)
        office.hand_in(office.write(issue, section))
        returned = office.write(issue, section)
        office.hand_in(returned)
        office.decide(returned, Role.SECTION_EDITOR, "reject")
        issues = IssuePage(number=str(IssuePage.objects.count() + 5), year=2026, live=False)
        issue.get_parent().add_child(instance=issues)

    write()
    little = queries(office, role)
    for _number in range(3):
        write()

    assert queries(office, role) <= little + 2
