"""What happens when drawing goes wrong, or somebody else does something meanwhile."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.images.models import Filter

from gallery.drawing import keeping
from gallery.models import Picture, PictureRendition
from gallery.tasks import make_renditions
from tests.factories import make_picture
from tests.gallery import files
from tests.gallery.drawn import credit_in, names, on_disk

WHOLE = "width-400|srgb|format-webp"


def test_two_workers_at_once_leave_one_set_of_files(work, enqueued, monkeypatch):
    picture = make_picture()
    store = keeping.stored

    def while_the_other_draws(*args):
        monkeypatch.setattr(keeping, "stored", store)
        make_renditions.call(picture.pk)
        return store(*args)

    monkeypatch.setattr(keeping, "stored", while_the_other_draws)
    made = work(picture)

    assert made == len(names(picture)) == 11
    assert on_disk() == set(names(picture).values())


def test_a_credit_that_changes_under_the_workers_hands_is_the_one_in_the_files(
    work, enqueued, monkeypatch
):
    picture = make_picture()
    store = keeping.stored

    def while_an_editor_saves(*args):
        Picture.objects.update(credit="Maija Esimerkki")
        return store(*args)

    monkeypatch.setattr(keeping, "stored", while_an_editor_saves)
    work(picture)

    assert "Maija" in credit_in(names(picture)[WHOLE])
    assert on_disk() == set(names(picture).values())


def test_a_picture_deleted_under_the_workers_hands_leaves_nothing(
    work, enqueued, monkeypatch, caplog
):
    picture = make_picture()
    store = keeping.stored

    def while_an_editor_deletes(*args):
        Picture.objects.all().delete()
        return store(*args)

    monkeypatch.setattr(keeping, "stored", while_an_editor_deletes)

    assert work(picture) == 0
    assert on_disk() == set()
    assert not [record for record in caplog.records if record.name.startswith("gallery")]


@pytest.fixture
def full(monkeypatch):
    """A disk with room for four and a half files."""
    written = []
    chunks = ContentFile.chunks

    def until_it_is_full(file, chunk_size=None):
        written.append(file)
        whole = b"".join(chunks(file))
        yield whole[: len(whole) // 2]
        if len(written) == 5:
            raise OSError(errno.ENOSPC, "No space left on device")
        yield whole[len(whole) // 2 :]

    return lambda: monkeypatch.setattr(ContentFile, "chunks", until_it_is_full)


def test_a_full_disk_is_logged_and_leaves_neither_rows_nor_files(work, enqueued, full, caplog):
    picture = make_picture()
    full()

    made = work(picture)

    assert (made, on_disk()) == (0, set())
    assert f"files of picture {picture.pk} cannot be written" in caplog.text


def test_on_a_full_disk_the_old_files_stay(work, enqueued, full):
    picture = make_picture()
    work(picture)
    old = names(picture)
    picture.credit = "Maija Esimerkki"
    picture.save()
    full()

    work(picture)

    assert names(picture) == old
    assert on_disk() == set(old.values())


def test_an_original_torn_on_the_disk_is_logged_and_leaves_nothing(work, enqueued, caplog):
    picture = make_picture()
    Path(picture.file.path).write_bytes(files.torn())

    assert work(picture) == 0
    assert on_disk() == set()
    assert f"picture {picture.pk} is missing or cannot be read" in caplog.text


def test_rows_that_cannot_be_written_leave_no_file(work, enqueued, monkeypatch):
    picture = make_picture()
    monkeypatch.setattr(PictureRendition.objects, "bulk_create", lambda *args, **kwargs: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        keeping.draw(picture, [Filter(WHOLE)])

    assert on_disk() == set()


def test_a_transaction_that_is_taken_back_deletes_no_file(work, enqueued):
    picture = make_picture()
    work(picture)
    old = names(picture)
    picture.credit = "Maija Esimerkki"
    picture.save()

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        keeping.draw_missing(picture)
        raise ZeroDivisionError

    assert names(picture) == old
    assert set(old.values()) <= on_disk()
