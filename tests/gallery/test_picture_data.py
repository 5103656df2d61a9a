"""What programs are told of a picture's rights, of what it shows and of its middle."""

from __future__ import annotations

from gallery.serializers import picture_data
from tests.factories import make_picture


def test_a_work_shown_is_told_in_its_parts(db):
    picture = make_picture(artwork_title="Raita", artwork_artist="Aino Kutoja")

    assert picture_data(picture)["artwork"] == {
        "title": "Raita",
        "artist": "Aino Kutoja",
        "year": "",
        "technique": "",
    }


def test_whose_it_is_and_what_made_it_are_told(db):
    data = picture_data(make_picture(rights_holder="Kangasmuseo", ai_generated=True))

    assert (data["rights_holder"], data["ai_generated"]) == ("Kangasmuseo", True)


def test_the_focal_point_is_told_in_shares_of_the_picture(db):
    middle = {"focal_point_x": 15, "focal_point_y": 30}
    area = {"focal_point_width": 12, "focal_point_height": 10}

    data = picture_data(make_picture(**middle, **area))

    assert data["focal_point"] == {"x": 0.25, "y": 0.75, "width": 0.2, "height": 0.25}
    assert picture_data(make_picture())["focal_point"] is None
