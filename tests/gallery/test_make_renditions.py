"""``manage.py make_renditions``: all files, for whoever has changed what is drawn or lost some."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from gallery.models import Picture
from tests.factories import make_picture
from tests.gallery.drawn import names, on_disk


def run(capsys):
    call_command("make_renditions")
    return capsys.readouterr().out.split("\n")[:-1]


def test_everything_that_is_missing_is_made_with_progress(db, enqueued, capsys):
    pictures = [make_picture() for _number in range(2)]

    assert run(capsys) == ["1 of 2", "2 of 2"]
    assert [len(names(picture)) for picture in pictures] == [11, 11]


def test_run_again_it_makes_nothing(db, capsys):
    picture = make_picture()
    made = names(picture)

    assert run(capsys) == []
    assert names(picture) == made


def test_a_file_that_is_lost_is_made_again(db, capsys):
    picture = make_picture()
    lost = picture.renditions.first()
    lost.file.storage.delete(lost.file.name)

    assert run(capsys) == ["1 of 1"]
    assert set(names(picture).values()) <= on_disk()
    assert len(names(picture)) == 11


def test_it_brings_the_new_credit_where_the_worker_was_asleep(db, enqueued, capsys):
    picture = make_picture()
    run(capsys)
    Picture.objects.update(credit="Maija Esimerkki")

    assert run(capsys) == ["1 of 1"]
    assert run(capsys) == []
    assert picture.renditions.count() == 11


def test_pictures_that_cannot_be_opened_are_named_and_the_others_made(db, enqueued, capsys):
    lost, whole = make_picture(), make_picture()
    lost.file.storage.delete(lost.file.name)

    with pytest.raises(CommandError, match=f": {lost.pk}\\."):
        call_command("make_renditions", verbosity=0)

    assert len(names(whole)) == 11
