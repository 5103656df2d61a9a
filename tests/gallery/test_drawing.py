"""How files are drawn: out of one decode, by the focal point, in plain colours."""

from __future__ import annotations

import io

import pytest
from django.template import Context, Template
from PIL import Image, ImageDraw
from wagtail.images.models import Filter
from wagtail.images.utils import generate_signature
from wagtail.images.views.serve import ServeView

from gallery.drawing.decoding import decoded
from gallery.models import Picture
from gallery.renditions import SPECS, specs_of
from gallery.tasks import make_renditions
from tests.factories import make_picture, picture_file
from tests.gallery import files

#: What hosts write in ``{% image %}``, and what Wagtail's admin asks for.
OF_OTHERS = [
    "fill-90x60-c100",
    "width-50",
    "max-165x165",
    "original|format-webp",
    "height-30|format-png",
]


def halves(size=(900, 300), left="red", right="blue"):
    """A PNG that is red on its left and blue on its right."""
    out = io.BytesIO()
    image = Image.new("RGB", size, left)
    ImageDraw.Draw(image).rectangle([(size[0] // 2, 0), size], right)
    image.save(out, "PNG")
    return out.getvalue()


def look(on, x, y):
    """The focal point of ``on``, fifty pixels across."""
    on.focal_point_x, on.focal_point_y = x, y
    on.focal_point_width = on.focal_point_height = 50
    return on


def opened(picture, spec):
    file = picture.renditions.get(filter_spec=spec).file
    with file.open():
        image = Image.open(file)
        image.load()
    return image


def colours(picture, spec):
    """The colours on the left and on the right, roughly."""
    image = opened(picture, spec).convert("RGB")
    ends = (image.getpixel((x, image.height // 2)) for x in (2, image.width - 3))
    return ["red" if red > blue else "blue" for red, _green, blue in ends]


@pytest.fixture
def picture_from(db, monkeypatch):
    """A function: a picture from a file that nobody draws yet."""
    monkeypatch.setattr("gallery.signals.have_drawn", lambda ids: None)
    return lambda content, name="kuva.png", **fields: make_picture(
        file=files.upload(name, content), **fields
    )


def test_a_picture_is_opened_once_for_all_its_files(picture_from, monkeypatch):
    picture = picture_from(files.picture(size=(1300, 900)), "kuva.jpg")
    opens, really = [], Image.open
    monkeypatch.setattr(Image, "open", lambda *args: opens.append(args) or really(*args))

    made = make_renditions.call(picture.pk)

    assert (made, len(opens)) == (17, 1)


def test_wagtail_finds_what_was_drawn_and_draws_nothing(db, monkeypatch):
    picture = Picture.objects.get(pk=make_picture(file=picture_file(1300, 900)).pk)
    monkeypatch.setattr("gallery.drawing.keeping.drawn", lambda *args: pytest.fail("drawn again"))

    found = picture.get_renditions(*specs_of(picture))
    one = picture.get_rendition(SPECS[0])

    assert len(found) == 17
    assert one.file.storage.exists(one.file.name)


@pytest.mark.parametrize("spec", OF_OTHERS)
def test_what_a_hosts_template_asks_for_is_drawn_by_us(db, spec):
    picture = make_picture(file=files.upload("kuva.jpg", files.turned()))

    html = Template(
        "{% load wagtailimages_tags %}{% image picture " + spec.replace("|", " ") + " %}"
    )
    html.render(Context({"picture": picture}))

    image = opened(picture, spec)
    assert "Ville Kuvaaja" in str(image.getxmp())
    assert not image.getexif()


def test_an_image_tag_with_several_sizes_is_drawn_by_us_too(db):
    template = "{% load wagtailimages_tags %}{% srcset_image picture width-{20,40} %}"

    html = Template(template).render(Context({"picture": make_picture()}))

    assert " 20w" in html
    assert " 40w" in html


def test_what_a_signed_address_asks_for_is_drawn_by_us(db, rf):
    picture, spec = make_picture(), "width-30|format-webp"
    signature = generate_signature(picture.pk, spec, key=None)

    answer = ServeView.as_view()(rf.get("/"), signature, picture.pk, spec)

    image = Image.open(io.BytesIO(b"".join(answer.streaming_content)))
    assert "Ville Kuvaaja" in str(image.getxmp())


@pytest.mark.parametrize(
    ("point", "seen"),
    [((60, 150), ["red", "red"]), ((850, 150), ["blue", "blue"]), (None, ["red", "blue"])],
    ids=["left", "right", "nowhere"],
)
@pytest.mark.parametrize("spec", ["fill-400x400|srgb|format-webp", "fill-100x100-c100"])
def test_a_crop_is_cut_around_the_focal_point(picture_from, point, seen, spec):
    picture = picture_from(halves())
    if point:
        look(picture, *point).save()

    picture.get_rendition(spec)

    assert colours(picture, spec) == seen


def test_a_crop_of_a_photo_read_at_half_its_size_is_cut_in_the_same_place(picture_from):
    out = io.BytesIO()
    Image.open(io.BytesIO(halves((6000, 3000)))).save(out, "JPEG", quality=40)
    picture = look(picture_from(out.getvalue(), "kuva.jpg"), 3000, 1500)
    picture.save()

    picture.get_rendition("fill-400x400|srgb|format-jpeg")

    # Three thousand pixels from the middle, where red becomes blue.
    cut = opened(picture, "fill-400x400|srgb|format-jpeg")
    (red, _, _), (_, _, blue) = cut.getpixel((190, 200)), cut.getpixel((210, 200))
    assert min(red, blue) > 200
    assert colours(picture, "fill-400x400|srgb|format-jpeg") == ["red", "blue"]


def test_a_photo_of_eighteen_megapixels_is_read_no_larger_than_its_files_need(picture_from):
    picture = picture_from(files.picture(size=(5200, 3500)), "kuva.jpg")

    original = decoded(picture, [Filter("width-400"), Filter("fill-300x300")])

    assert original.size == (5200, 3500)
    assert 800 <= original.pixels.width < 1400
    assert original.cut(Filter("width-400")).size == (400, 269)


def test_what_shines_through_stays_so_but_in_a_jpeg_is_white(picture_from):
    out = io.BytesIO()
    Image.new("RGBA", (60, 40), (200, 0, 0, 0)).save(out, "PNG")
    picture = picture_from(out.getvalue())
    specs = [f"width-400|srgb|format-{name}" for name in ("avif", "webp", "jpeg")]

    picture.get_renditions(*specs)

    seen = [opened(picture, spec).getpixel((30, 20)) for spec in specs]
    assert [len(colour) for colour in seen] == [4, 4, 3]
    assert [seen[0][3], seen[1][3], seen[2]] == [0, 0, (255, 255, 255)]


def test_greys_of_sixteen_bits_keep_their_tones(picture_from):
    out = io.BytesIO()
    Image.new("I;16", (60, 40), 128 * 257).save(out, "PNG")
    picture = picture_from(out.getvalue())

    picture.get_rendition("width-400|srgb|format-webp")

    grey = opened(picture, "width-400|srgb|format-webp").convert("L").getpixel((30, 20))
    assert abs(grey - 128) < 4


def test_a_colour_profile_is_followed_and_left_out(picture_from):
    picture = picture_from(
        files.picture(icc_profile=files.with_profile_of_other_colours()), "kuva.jpg"
    )

    picture.get_rendition("max-165x165")

    assert "icc_profile" not in opened(picture, "max-165x165").info


def test_a_filter_may_ask_for_a_quality_of_its_own(picture_from):
    picture = picture_from(files.picture(size=(300, 200)), "kuva.jpg")

    sizes = [
        picture.get_rendition(f"width-300|format-webp|webpquality-{quality}").file.size
        for quality in (10, 90)
    ]

    assert sizes[0] < sizes[1] / 2


def test_a_jpeg_comes_into_view_from_coarse_to_fine(db):
    picture = make_picture(file=picture_file(500, 400))

    assert opened(picture, "width-400|srgb|format-jpeg").info.get("progressive") == 1
