"""Publishing asks for the files that are missing; a reader's request makes none."""

from __future__ import annotations

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from gallery.models import PictureRendition
from tests.factories import fresh, make_article, make_picture, republished


@pytest.fixture
def queue(settings):
    """Tasks are rows, as outside of tests, and nobody does them."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    def waiting():
        rows = DBTaskResult.objects.filter(task_path="gallery.tasks.make_renditions")
        return sorted(row.args_kwargs["args"][0] for row in rows)

    return waiting


def test_a_page_that_goes_live_asks_for_the_files_its_pictures_lack(issue, section, queue):
    shown, in_text, elsewhere = (make_picture() for _number in range(3))
    DBTaskResult.objects.all().delete()

    make_article(issue, section, picture=shown, body=[("figure", {"picture": in_text})])

    assert set(queue()) == {shown.pk, in_text.pk}
    assert elsewhere.pk not in queue()


def test_a_publication_that_is_taken_back_asks_for_nothing(draft, queue):
    PictureRendition.objects.all().delete()

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        draft.get_latest_revision().publish()
        assert queue()
        raise ZeroDivisionError

    assert queue() == []


def test_pictures_that_have_their_files_are_not_drawn_again(draft, queue):
    draft.get_latest_revision().publish()

    assert queue() == []


def test_publishing_again_is_a_remedy_too(issue, section, picture, queue):
    page = make_article(issue, section, picture=picture)
    PictureRendition.objects.all().delete()

    republished(page, title="Uusi nimi")

    assert set(queue()) == {picture.pk}


def test_the_first_reader_gets_the_page_and_no_file_is_made(client, issue, section, queue):
    picture = make_picture()
    page = make_article(issue, section, picture=picture)

    answer = client.get(fresh(page).url)
    original = client.get(picture.file.url)

    assert (answer.status_code, original.status_code) == (200, 200)
    assert picture.file.url in answer.content.decode()
    assert not PictureRendition.objects.exists()
