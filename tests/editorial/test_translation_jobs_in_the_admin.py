"""Ordering translations and following them, by real requests of those who may and may not."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page

from editorial.assignments.models import Assignment
from editorial.roles import Role
from editorial.translation.drafts import save_draft
from editorial.translation_jobs import making
from editorial.translation_jobs.covering import intend
from editorial.translation_jobs.models import JobState, NotIntended, TranslationJob
from gallery.models import PictureText
from tests import factories
from tests.editorial.desk import Office, edit_url, messages_of
from tests.editorial.translation_jobs import edition, job_for, say, translation_of
from tests.factories import fresh, make_article, republished

OUTSIDERS = [Role.WRITER, Role.LANGUAGE_EDITOR, Role.TRANSLATOR, Role.COORDINATOR]


@pytest.fixture
def article(issue, section):
    return make_article(issue, section, title="Villapaita")


@pytest.fixture
def office(article, english_home):
    factories.translated(article.get_parent().get_parent())
    return Office()


def order_url(page):
    return reverse("editorial_order_translation", args=[page.pk])


def job_url(job):
    return reverse("editorial_translation_job", args=[job.pk])


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def order(client, root, pages, **said):
    data = {"language": "en", "translator": "", "due": "", "note": ""} | said
    data["pages"] = [str(page.translation_key) for page in pages]
    return client.post(order_url(root), data, follow=True)


def ticked(client, root, query=""):
    boxes = soup(client.get(order_url(root) + query)).select("[name=pages][checked]")
    return [box["value"] for box in boxes]


def rows(client, job):
    """What the job's page says of each of its pages."""
    found = soup(client.get(job_url(job))).select("[data-job-page]")
    return {row.th.get_text(strip=True): row.td.get_text(" ", strip=True) for row in found}


def test_an_editor_orders_an_issue_and_follows_it(office, issue, article):
    editor = office.client(Role.EDITOR_IN_CHIEF)
    translator = office.client(Role.TRANSLATOR).user
    keys = [str(page.translation_key) for page in (issue, article)]
    assert ticked(editor, issue) == keys

    response = order(
        editor, issue, [issue, article], translator=translator.pk, due="2026-12-05", note="Hei."
    )

    job = TranslationJob.objects.get()
    assert response.redirect_chain[-1][0] == job_url(job)
    assert (job.translator, job.due, job.note) == (translator, date(2026, 12, 5), "Hei.")
    assert job.state == JobState.OPEN
    assert rows(editor, job)["Villapaita"] == "in work: 0 of 2"
    assert Assignment.objects.filter(person=translator, due=job.due).count() == 2


def test_what_is_not_intended_is_not_ticked(office, issue, article):
    intend(article.translation_key, "en", False)

    editor = office.client(Role.EDITOR_IN_CHIEF)

    assert ticked(editor, issue) == [str(issue.translation_key)]


def test_a_form_that_lacks_something_says_so_and_makes_nothing(office, issue):
    editor = office.client(Role.EDITOR_IN_CHIEF)

    for said in ({"pages": []}, {"due": "huomenna"}, {"language": "xx"}, {"translator": "999999"}):
        pages = [issue] if "pages" not in said else []
        response = order(editor, issue, pages, **{k: v for k, v in said.items() if k != "pages"})
        assert response.status_code == 422
    assert not TranslationJob.objects.exists()


def test_a_page_of_another_tree_cannot_be_slipped_in(office, issue, english_home):
    editor = office.client(Role.EDITOR_IN_CHIEF)

    assert order(editor, issue, [issue.get_parent()]).status_code == 422
    assert not TranslationJob.objects.exists()


@pytest.mark.parametrize("role", OUTSIDERS)
def test_outsiders_order_nothing_and_see_no_matrix(office, issue, article, role):
    client = office.client(role)

    response = order(client, article, [article])
    client.get(reverse("editorial_page_translations", args=[article.pk]))
    matrix = client.get(reverse("editorial_page_translations", args=[article.pk]))

    assert not TranslationJob.objects.exists()
    assert response.redirect_chain[-1][0] == "/admin/"
    assert matrix.status_code == 302


def test_a_section_editor_orders_until_they_may_not_add_to_the_english_tree(office, issue, article):
    client = office.client(Role.SECTION_EDITOR)
    assert order(client, issue, [issue]).status_code == 200
    assert TranslationJob.objects.all().delete()[0]
    group = Role.SECTION_EDITOR.group
    group.page_permissions.filter(page__locale__language_code="en").delete()

    order(client, article, [article])

    assert not TranslationJob.objects.exists()


def test_a_translator_sees_their_own_jobs_and_no_others(office, issue, article, section):
    mine, other = (office.client(Role.TRANSLATOR, number) for number in (1, 2))
    secret = make_article(issue, section, title="Salainen")
    job = job_for(article, translator=mine.user)
    foreign = job_for(secret, translator=other.user)
    listed = mine.get(reverse("editorial_translation_jobs")).content.decode()

    assert "Villapaita" in listed
    assert "Salainen" not in listed
    assert mine.get(job_url(job)).status_code == 200
    assert mine.get(job_url(foreign)).status_code == 404
    assert mine.get(reverse("editorial_translation_texts", args=[foreign.pk])).status_code == 404
    assert mine.get(edit_url(edition(article))).status_code == 200
    assert mine.get(edit_url(edition(secret))).status_code == 302


@pytest.mark.parametrize("action", ["again", "update", "end", "cancel", "reopen", "change", "x"])
def test_a_translator_does_not_lead_their_job(office, article, action):
    client = office.client(Role.TRANSLATOR)
    job = job_for(article, translator=client.user, due=date(2026, 12, 5))

    client.post(job_url(job), {"action": action, "translator": "", "due": "", "note": ""})

    job.refresh_from_db()
    assert (job.state, job.translator, job.due) == (
        JobState.OPEN,
        client.user,
        date(2026, 12, 5),
    )


def test_a_cancelled_job_takes_the_drafts_out_of_the_translators_hands(office, article):
    editor, translator = office.client(Role.EDITOR_IN_CHIEF), office.client(Role.TRANSLATOR)
    job = job_for(article, translator=translator.user)
    say(article)

    editor.post(job_url(job), {"action": "cancel"})

    assert translator.get(edit_url(edition(article))).status_code == 302
    assert edition(article) and translation_of(article).get_progress() == (2, 2)
    editor.post(job_url(job), {"action": "reopen"})
    assert translator.get(edit_url(edition(article))).status_code == 200


def test_a_job_passes_to_another_translator(office, article):
    editor = office.client(Role.EDITOR_IN_CHIEF)
    first, second = (office.client(Role.TRANSLATOR, number) for number in (1, 2))
    job = job_for(article, translator=first.user)

    said = {"action": "change", "translator": second.user.pk, "due": "2026-12-06", "note": ""}
    editor.post(job_url(job), said)

    assert first.get(edit_url(edition(article))).status_code == 302
    assert first.get(job_url(job)).status_code == 404
    assert second.get(edit_url(edition(article))).status_code == 200
    refused = editor.post(job_url(job), said | {"due": "huomenna"})
    assert refused.status_code == 422


def test_the_button_brings_the_newest_version_and_publishes_nothing(office, article):
    editor = office.client(Role.EDITOR_IN_CHIEF)
    job = job_for(article)
    say(article)
    save_draft(translation_of(article)).publish()
    republished(article, lead="Uusi ingressi.")
    assert rows(editor, job)["Villapaita"].startswith("outdated by 1 text")

    editor.post(job_url(job), {"action": "update"})

    assert rows(editor, job)["Villapaita"].startswith("in work: 1 of 2 An older version is public.")
    assert edition(article).specific.lead == "INGRESSI."


def test_what_failed_is_told_and_tried_again(office, article, monkeypatch):
    editor, whole = office.client(Role.EDITOR_IN_CHIEF), making.take_source
    monkeypatch.setattr(making, "take_source", lambda page: 1 / 0)
    job = job_for(article)
    assert rows(editor, job)["Villapaita"].startswith("The draft could not be made.")

    monkeypatch.setattr(making, "take_source", whole)
    editor.post(job_url(job), {"action": "again"})

    assert rows(editor, job)["Villapaita"] == "in work: 0 of 2"


def test_while_it_is_being_made_the_page_says_how_far(office, article):
    job = job_for(article)
    TranslationJob.objects.update(state=JobState.MAKING)

    part = soup(office.client(Role.EDITOR_IN_CHIEF).get(job_url(job))).select_one("[data-refresh]")

    assert "1 of 1 draft is made." in part.get_text(" ", strip=True)
    assert part.find("a", string="Look again")


def test_a_page_that_was_moved_or_deleted_is_told_of(office, issue, section, article):
    other = make_article(issue, section, title="Lapaset")
    job = job_for(issue)
    elsewhere = factories.make_issue(issue.get_parent(), number="2")
    fresh(other).move(elsewhere, pos="last-child")
    fresh(article).delete()

    told = rows(office.client(Role.EDITOR_IN_CHIEF), job)

    assert told["Villapaita"] == "The page was deleted; its translation stays."
    assert "was moved" in told["Lapaset"]
    assert edition(article)


def test_a_job_whose_root_or_language_is_gone_still_opens(office, article):
    admin = factories.make_user()
    job = job_for(article)
    fresh(article).delete()
    TranslationJob.objects.filter(pk=job.pk).update(language="sv")
    client = office.client(Role.EDITOR_IN_CHIEF)
    assert client.get(job_url(job)).status_code == 404
    client.force_login(admin)

    html = client.get(job_url(job)).content.decode()

    assert "translation-job" in html


def test_the_words_of_records_are_written_in_the_jobs_language(office, issue, section):
    picture = factories.make_picture()
    PictureText.objects.filter(picture=picture, language="en").delete()
    page = make_article(issue, section, picture=picture)
    translator = office.client(Role.TRANSLATOR)
    job = job_for(page, translator=translator.user)
    address = reverse("editorial_translation_texts", args=[job.pk])
    text = job.texts.get(field="alt")

    refused = translator.post(address, {f"text-{text.pk}": "x" * 501})
    assert refused.status_code == 422
    translator.post(address, {f"text-{text.pk}": "A red cloth"})

    assert picture.words_in("en", "alt") == "A red cloth"
    assert picture.words_in("fi", "alt") == "Punainen kangas"
    TranslationJob.objects.update(state=JobState.DONE)
    translator.post(address, {f"text-{text.pk}": "Hacked"})
    assert picture.words_in("en", "alt") == "A red cloth"


def test_an_original_that_changed_is_told_until_somebody_looked(office, issue, section):
    picture = factories.make_picture()
    page = make_article(issue, section, picture=picture)
    client = office.client(Role.EDITOR_IN_CHIEF)
    job = job_for(page)
    address = reverse("editorial_translation_texts", args=[job.pk])
    assert "has changed" not in client.get(address).content.decode()
    PictureText.objects.filter(language="fi").update(alt="Sininen kangas")

    assert "has changed" in client.get(address).content.decode()
    client.post(address, {f"text-{job.texts.get(field='alt').pk}": "A blue cloth"})
    assert "has changed" not in client.get(address).content.decode()


def matrix_url(page):
    return reverse("editorial_page_translations", args=[page.pk])


def cells(client, page):
    found = soup(client.get(matrix_url(page))).select("[data-page]")
    return {row.th.get_text(strip=True): row.select_one(".translation-state").text for row in found}


def test_the_issue_shows_its_matrix_and_takes_marks(office, issue, article):
    client = office.client(Role.EDITOR_IN_CHIEF)
    said = {"key": str(article.translation_key), "language": "en"}
    assert cells(client, issue)["Villapaita"] == "missing"

    client.post(matrix_url(issue), said | {"action": "leave-out"})
    assert cells(client, issue)["Villapaita"] == "not intended"
    client.post(matrix_url(issue), said | {"action": "intend"})
    assert cells(client, issue)["Villapaita"] == "missing"
    refused = client.post(matrix_url(issue), said | {"action": "update"}, follow=True)
    assert "is not being translated" in messages_of(refused)[0]


@pytest.mark.parametrize("wrong", [{"key": "x"}, {"language": "fi"}, {"action": "y"}])
def test_the_matrix_takes_no_nonsense(office, issue, article, wrong):
    client = office.client(Role.EDITOR_IN_CHIEF)
    said = {"key": str(article.translation_key), "language": "en", "action": "leave-out"}

    assert client.post(matrix_url(issue), said | wrong).status_code == 302
    assert not NotIntended.objects.exists()


def test_an_issue_and_its_english_edition_lead_to_the_same_matrix(office, issue, article):
    job_for(issue)
    client = office.client(Role.EDITOR_IN_CHIEF)

    assert cells(client, edition(issue)) == cells(client, issue)
    html = client.get(edit_url(issue)).content.decode()
    assert matrix_url(issue) in html


def test_from_the_list_of_jobs_one_chooses_the_page(office, issue):
    client = office.client(Role.EDITOR_IN_CHIEF)
    address = reverse("editorial_order_translation_of")

    assert client.get(address).status_code == 200
    assert client.post(address, {"page": issue.pk}).url == order_url(issue)
    assert client.post(address, {"page": "999999"}).status_code == 422
    assert office.client(Role.WRITER).get(address).status_code == 302


def test_the_report_tells_of_what_somebody_finds_in_the_explorer(office, issue, article):
    job_for(issue)
    say(article, "title")
    address = reverse("editorial_translation_states")
    editor = office.client(Role.EDITOR_IN_CHIEF)

    assert "in work: 1 of 2" in editor.get(address).content.decode()
    csv = b"".join(editor.get(f"{address}?export=csv").streaming_content).decode()
    assert csv.splitlines()[0] == "Page,Type,Address in the admin,English"
    assert f"Villapaita,Article,{edit_url(article)},in work: 1 of 2" in csv
    assert editor.get(f"{address}?export=xlsx").status_code == 200
    translator = office.client(Role.TRANSLATOR)
    assert "Villapaita" not in translator.get(address, follow=True).content.decode()


def test_nothing_of_a_job_is_live(office, issue, article):
    before = Page.objects.live().count()

    order(office.client(Role.EDITOR_IN_CHIEF), issue, [issue, article])

    assert Page.objects.live().count() == before


def test_lists_tell_of_the_other_languages(office, issue, article):
    job_for(issue)
    say(article, "title")
    client = office.client(Role.EDITOR_IN_CHIEF)

    def told(parent):
        found = soup(client.get(f"/admin/pages/{parent.pk}/")).select(".page-translations")
        return [cell.get_text(" ", strip=True) for cell in found]

    assert told(issue) == ["en in work: 1 of 2"]
    assert told(edition(issue)) == ["en in work: 1 of 2"]
