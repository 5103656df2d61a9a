"""Words beside the pages that were translated before, for another record or on a page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from editorial.roles import Role
from gallery.models import PictureText
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.translation_jobs import job_for
from tests.factories import make_article


@pytest.fixture
def office(ordered):
    return Office()


def waiting_picture(alt="Kangas & kude"):
    """A picture of which nobody has said anything in English."""
    picture = factories.make_picture()
    PictureText.objects.filter(picture=picture, language="en").delete()
    PictureText.objects.filter(picture=picture).update(alt=alt)
    return picture


@pytest.fixture
def job(office, issue, section):
    picture = waiting_picture()
    page = make_article(issue, section, picture=picture)
    return job_for(page, [page], translator=office.client(Role.TRANSLATOR).user)


def form_of(office, job):
    address = reverse("editorial_translation_texts", args=[job.pk])
    return office.client(Role.TRANSLATOR).get(address).content.decode()


def told(alt, english):
    picture = factories.make_picture()
    PictureText.objects.filter(picture=picture, language="fi").update(alt=alt)
    PictureText.objects.filter(picture=picture, language="en").update(alt=english)


def test_what_another_record_says_stands_below_the_field(office, job):
    assert "Said before" not in form_of(office, job)
    told("Kangas & kude", "Cloth & weft")
    told("Kangas & kude", "Cloth & weft")
    told("Kangas & kude", "Fabric")
    told("Kangas", "Never this")

    assert "Said before: “Cloth &amp; weft”" in form_of(office, job)


def test_so_does_what_a_page_says(office, job, issue, section):
    page = make_article(issue, section, lead="Kangas & kude")
    factories.translated(page, lambda text: text.replace("Kangas &amp; kude", "Web &amp; weft"))

    assert "Said before: “Web &amp; weft”" in form_of(office, job)


def test_nothing_is_taken_by_itself_and_nothing_offered_where_words_are(office, job):
    told("Kangas & kude", "Cloth & weft")
    [text] = job.texts.filter(field="alt")

    assert not PictureText.objects.filter(language="en", picture=text.record).exists()
    PictureText.objects.create(language="en", picture_id=text.record, alt="Already")
    assert "Said before" not in form_of(office, job)


def test_many_texts_cost_as_few_queries_as_few(office, job, issue, section):
    def count(one):
        form_of(office, one)
        with CaptureQueriesContext(connection) as captured:
            form_of(office, one)
        return len(captured)

    told("Kangas & kude", "Cloth & weft")
    few = count(job)
    pages = [make_article(issue, section, picture=waiting_picture()) for _number in range(4)]
    many = job_for(issue, pages, translator=office.client(Role.TRANSLATOR).user)
    assert many.texts.count() > 3

    assert count(many) <= few + 1
