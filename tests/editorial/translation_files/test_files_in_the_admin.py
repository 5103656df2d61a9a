"""A job's file taken along and brought back, by real requests of those who may and may not."""

import csv
from base64 import b64decode

import polib
import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from editorial.assignments.assigning import assign
from editorial.assignments.models import Assignment, Track
from editorial.roles import Role
from editorial.translation.drafts import save_draft
from editorial.translation_jobs.models import JobState, TranslationJob
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.translation_files.test_po_files import TITLE
from tests.editorial.translation_files.words import SENTENCE, as_bytes, entry, xliff_of
from tests.editorial.translation_jobs import edition, say_the_rest, translation_of

OUTSIDERS = [Role.WRITER, Role.LANGUAGE_EDITOR, Role.TRANSLATOR, Role.COORDINATOR]


@pytest.fixture
def office(knitwear, english_home):
    factories.translated(knitwear.get_parent().get_parent())
    return Office()


@pytest.fixture
def translator(office, job, knitwear):
    """The browser of whose job it is."""
    client = office.client(Role.TRANSLATOR)
    TranslationJob.objects.filter(pk=job.pk).update(translator=client.user)
    assign(knitwear.translation_key, Track.TRANSLATION, client.user, None, "en", None)
    return client


def page_url(job):
    return reverse("editorial_translation_file", args=[job.pk])


def out_url(job, kind="po"):
    return reverse("editorial_translation_file_out", args=[job.pk, kind])


def taken(client, job):
    return polib.pofile(client.get(out_url(job)).content.decode())


def bring(client, job, content, name="job.po"):
    data = content if isinstance(content, bytes) else str(content).encode()
    return client.post(page_url(job), {"file": SimpleUploadedFile(name, data)})


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def outcomes(response):
    rows = soup(response).select("[data-unit]")
    return {row["data-unit"]: row["data-outcome"] for row in rows if row["data-outcome"] != "empty"}


def test_a_translator_takes_the_file_along_and_brings_it_back(translator, job, knitwear):
    links = soup(translator.get(reverse("editorial_translation_job", args=[job.pk])))
    assert links.find("a", href=page_url(job))
    response = translator.get(out_url(job))
    assert response["Content-Disposition"] == (
        f'attachment; filename="villapaita-lapaset-{job.pk}-en.po"'
    )
    file = polib.pofile(response.content.decode())
    entry(file, TITLE).msgstr = "Jumper"
    entry(file, SENTENCE).msgstr = "No marks, <b>=1+1</b>"
    alt = entry(file, "Punainen kangas")
    alt.msgstr = "A red cloth"

    response = bring(translator, job, file)

    assert response.status_code == 200
    assert outcomes(response) == {
        f"page:{knitwear.translation_key}:title:1": "taken",
        alt.msgctxt: "taken",
        entry(file, SENTENCE).msgctxt: "refused",
    }
    said = StringTranslation.objects.get(context__object_id=knitwear.translation_key)
    assert (said.data, said.last_translated_by) == ("Jumper", translator.user)
    assert "Missing from the translation" in response.content.decode()
    assert "No marks, &lt;b&gt;=1+1" in response.content.decode()


def test_what_was_not_taken_is_a_table_to_keep(translator, job):
    file = taken(translator, job)
    entry(file, SENTENCE).msgstr = "=No marks"

    link = soup(bring(translator, job, file)).select_one("[download$=csv]")

    table = b64decode(link["href"].partition("base64,")[2]).decode("utf-8-sig")
    rows = list(csv.reader(table.splitlines()))
    assert len(rows) == 2
    assert rows[1][:3] == [
        entry(file, SENTENCE).msgctxt,
        "Villapaita & lapaset › Body › Text",
        "refused",
    ]
    assert rows[1][5] == "'=No marks"


def test_xliff_goes_the_same_way(translator, job):
    assert as_bytes(xliff_of(job)) and translator.get(out_url(job, "xliff")).status_code == 200
    assert translator.get(out_url(job, "docx")).status_code == 404

    response = bring(translator, job, translator.get(out_url(job, "xliff")).content, "job.xlf")

    assert response.status_code == 200
    assert outcomes(response) == {}


@pytest.mark.parametrize("content", [b"", b"Nothing of the kind", b"<xliff version='1.2'/>"])
def test_a_file_that_is_none_is_answered_in_one_sentence(translator, job, content):
    response = bring(translator, job, content)

    assert response.status_code == 422
    assert len(soup(response).select(".error-message")) == 1
    assert translator.post(page_url(job), {}).status_code == 422


def test_who_leads_the_job_brings_files_back_too(office, job, knitwear):
    chief = office.client(Role.EDITOR_IN_CHIEF)
    file = taken(chief, job)
    entry(file, TITLE).msgstr = "Jumper"

    assert list(outcomes(bring(chief, job, file)).values()) == ["taken"]


@pytest.mark.parametrize("role", OUTSIDERS)
def test_others_neither_see_nor_bring_a_file(office, translator, job, knitwear, role):
    client = office.client(role, 2)
    file = taken(translator, job)
    entry(file, TITLE).msgstr = "Hacked"

    # Those who may not see the job are not told that there is one.
    assert client.get(page_url(job)).status_code == 404
    assert client.get(out_url(job)).status_code == 404
    assert client.get(out_url(job, "xliff")).status_code == 404
    assert bring(client, job, file).status_code == 404
    assert not StringTranslation.objects.filter(data="Hacked").exists()


def test_somebody_without_an_account_is_sent_to_log_in(client, job):
    for address in (page_url(job), out_url(job)):
        assert client.get(address).status_code == 302
    assert bring(client, job, b"x").url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("state", [JobState.DONE, JobState.CANCELLED])
def test_a_job_that_is_over_gives_its_translator_no_file(translator, job, state):
    file = taken(translator, job)
    entry(file, TITLE).msgstr = "Late"
    TranslationJob.objects.update(state=state)
    ajax = {"headers": {"X-Requested-With": "XMLHttpRequest"}}

    assert translator.get(out_url(job), **ajax).status_code == 403
    data = {"file": SimpleUploadedFile("job.po", str(file).encode())}
    assert translator.post(page_url(job), data, **ajax).status_code == 403
    assert not StringTranslation.objects.filter(data="Late").exists()


def test_pages_that_a_translator_may_not_edit_are_refused(translator, job, knitwear):
    file = taken(translator, job)
    entry(file, TITLE).msgstr = "Jumper"
    Assignment.objects.all().delete()

    response = bring(translator, job, file)

    assert list(outcomes(response).values()) == ["refused"]
    assert "You may not edit this page." in response.content.decode()


def test_a_page_in_review_is_refused_to_its_translator(office, translator, job, knitwear):
    file = taken(translator, job)
    entry(file, TITLE).msgstr = "Jumper"
    factories.described(knitwear.picture)
    say_the_rest(knitwear)
    save_draft(translation_of(knitwear))
    StringTranslation.objects.filter(context__path="title").delete()
    english = edition(knitwear).specific
    english.get_workflow().start(english, translator.user)
    assert factories.fresh(english).current_workflow_task

    response = bring(translator, job, file)

    assert list(outcomes(response).values()) == ["refused"]
    assert "is locked or in review" in response.content.decode()
    chief = bring(office.client(Role.EDITOR_IN_CHIEF), job, file)
    assert list(outcomes(chief).values()) == ["taken"]


def test_while_drafts_are_made_there_is_no_file(translator, job):
    TranslationJob.objects.update(state=JobState.MAKING)

    response = translator.get(out_url(job), follow=True)

    assert "are being made" in " ".join(str(one) for one in response.context["messages"])


def test_an_original_taken_off_the_site_meanwhile_leaves_the_job_as_it_was(
    translator, job, knitwear
):
    file = taken(translator, job)
    entry(file, TITLE).msgstr = "Woollen jumper"
    factories.fresh(knitwear).unpublish()

    assert outcomes(bring(translator, job, file)) == {entry(file, TITLE).msgctxt: "taken"}
    said = translation_of(knitwear).source
    assert StringTranslation.objects.filter(data="Woollen jumper", context__object=said.object_id)
    matrix = translator.get(reverse("editorial_translation_job", args=[job.pk]))
    assert "Villapaita" in matrix.content.decode()
