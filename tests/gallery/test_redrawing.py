"""When files are drawn again."""

from __future__ import annotations

import pytest

from gallery.models import Picture
from gallery.renditions import ADMIN_SPECS, CROPS
from tests.factories import make_picture, picture_file
from tests.gallery import files
from tests.gallery.drawn import credit_in, names, on_disk


def test_a_new_credit_is_drawn_into_the_files_and_readers_keep_the_old_until_then(work, enqueued):
    picture = make_picture()
    work(picture)
    old = names(picture)

    picture.credit = "Maija Esimerkki"
    picture.save()
    assert (enqueued[-1], names(picture), on_disk()) == (picture.pk, old, set(old.values()))

    work(picture)
    new = names(picture)
    assert new.keys() == old.keys()
    assert on_disk() == set(new.values())
    assert not set(old.values()) & set(new.values())
    assert all("Maija Esimerkki" in credit_in(name) for name in new.values())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("license", "cc0-1.0"),
        ("rights_holder", "Museo"),
        ("source_url", "https://museo.example/1"),
        ("ai_generated", True),
    ],
)
def test_what_stands_in_the_files_is_drawn_anew(work, enqueued, field, value):
    picture = make_picture()
    work(picture)
    enqueued.clear()

    setattr(picture, field, value)
    picture.save()

    assert enqueued == [picture.pk]


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "Toinen"), ("consent_reference", "Kansio 12"), ("date_taken", None)],
)
def test_what_does_not_stand_in_them_draws_nothing(work, enqueued, field, value):
    picture = make_picture()
    work(picture)
    enqueued.clear()

    setattr(picture, field, value)
    picture.save()
    picture.texts.update(alt="Uusi", caption="Uusi")

    assert enqueued == []


def test_a_moved_focal_point_draws_the_crops_and_nothing_else(work, enqueued):
    picture = make_picture()
    work(picture)
    old = names(picture)

    picture.focal_point_x = picture.focal_point_y = 10
    picture.focal_point_width = picture.focal_point_height = 20
    picture.save()
    work(picture)

    new = names(picture)
    assert {spec for spec in new if new[spec] != old[spec]} == set(CROPS)
    assert on_disk() == set(new.values())


def test_what_a_host_has_asked_for_is_drawn_again_too(work, enqueued):
    picture = make_picture()
    picture.get_rendition("fill-30x20|format-webp")

    picture.credit = "Maija Esimerkki"
    picture.save()
    work(picture)

    assert "Maija" in credit_in(names(picture)["fill-30x20|format-webp"])


def test_a_smaller_file_leaves_none_of_the_larger_ones(work, enqueued):
    picture = make_picture(file=picture_file(1300, 900))
    work(picture)

    picture.file = files.upload("sininen.png", files.plain("blue"))
    picture.save()
    work(picture)

    assert len(names(picture)) == 3 + len(CROPS) + len(ADMIN_SPECS)
    assert on_disk() == set(names(picture).values())


def test_who_has_asked_wagtail_before_gets_the_new_file_too(work, enqueued):
    picture = make_picture()
    work(picture)
    old = picture.get_rendition("max-165x165").file.name

    picture.credit = "Maija Esimerkki"
    picture.save()
    work(picture)

    new = Picture.objects.get().get_rendition("max-165x165").file.name
    assert new != old
    assert on_disk() == set(names(picture).values())
    assert new in on_disk()
