"""A picture that is there already is offered; nothing is stored twice without a word."""

from __future__ import annotations

import pytest

from editorial.roles import Role
from gallery.albums.stored import ids_in
from gallery.many.offers import first_alike
from gallery.models import Picture
from tests.factories import article, described, fresh, make_picture, make_user, published
from tests.gallery import files
from tests.gallery.albums import make_album, make_gallery
from tests.gallery.many import add, said, scene, seen, send, typed

pytestmark = pytest.mark.usefixtures("undrawn")

TEXTS = "/admin/images/multiple/texts/"


@pytest.fixture
def gallery(home):
    return make_gallery(home)


@pytest.fixture
def existing(editor):
    """A picture that is there, uploaded as "liina.jpg"."""
    add(editor, files.upload("liina.jpg", scene()))
    return Picture.objects.get()


def test_the_same_file_again_is_offered_with_what_is_known_of_it(editor, existing):
    response = add(editor, files.upload("toinen.jpg", scene()))

    new = Picture.objects.exclude(pk=existing.pk).get()
    assert response.url == f"{TEXTS}?pictures={new.pk}&alike={new.pk}"
    (offer,) = seen(editor.get(response.url)).select(".many-offer")
    assert existing.title in offer.text
    assert existing.credit in offer.text
    assert offer.select("img[src]")
    assert len(offer.select("[type=radio]")) == 2
    assert not offer.select("[checked]")


def test_the_same_picture_smaller_and_in_another_format_is_offered_too(editor, existing):
    response = add(editor, files.upload("pieni.png", scene(300, kind="PNG")))

    assert "alike=" in response.url


def test_another_picture_is_not(editor, existing):
    response = add(editor, files.upload("muu.jpg", files.picture(size=(600, 400))))

    assert "alike=" not in response.url


def test_the_offer_names_the_live_pages_that_show_the_picture(editor, existing, issue, section):
    published(issue, article(section, title="Liinan tarina", picture=described(existing)))

    response = add(editor, files.upload("toinen.jpg", scene()))

    assert "Liinan tarina" in seen(editor.get(response.url)).select_one(".many-offer").text


def test_the_picture_that_is_there_takes_the_place_of_the_new_one(editor, existing):
    there = add(editor, files.upload("toinen.jpg", scene())).url
    new = Picture.objects.latest("pk")
    file = new.file
    words = typed(new, alt_fi="Liina", keep="existing")

    response = editor.post(there, words)

    assert response.status_code == 302
    assert list(Picture.objects.all()) == [existing]
    assert not existing.texts.exists()
    assert file.name != existing.file.name


def test_both_are_kept_when_the_person_says_so(editor, existing):
    there = add(editor, files.upload("toinen.jpg", scene())).url
    new = Picture.objects.latest("pk")

    editor.post(there, typed(new, alt_fi="Liina", keep="both"))

    assert Picture.objects.count() == 2
    assert new.texts.get(language="fi").alt == "Liina"


def test_whoever_does_not_choose_is_asked_again_and_keeps_the_texts(editor, existing):
    there = add(editor, files.upload("toinen.jpg", scene())).url
    new = Picture.objects.latest("pk")

    response = editor.post(there, typed(new, alt_fi="Liina"))

    assert response.status_code == 422
    assert list(response.context["rows"][0].errors) == ["keep"]
    assert "Liina" in response.content.decode()
    assert Picture.objects.count() == 2


def test_the_same_file_twice_in_one_batch_is_offered_once(editor):
    response = add(editor, *(files.upload(f"{name}.jpg", scene()) for name in "ab"))

    first, second = Picture.objects.order_by("pk")
    assert response.url == f"{TEXTS}?pictures={first.pk},{second.pk}&alike={second.pk}"


def test_three_of_one_kind_become_one_again(editor):
    response = add(editor, *(files.upload(f"{name}.jpg", scene()) for name in "abc"))
    first, second, third = Picture.objects.order_by("pk")

    editor.post(response.url, typed(first, second, third, keep="existing"))

    assert list(Picture.objects.all()) == [first]


def test_when_the_first_of_three_was_deleted_one_of_the_others_is_kept(editor):
    response = add(editor, *(files.upload(f"{name}.jpg", scene()) for name in "abc"))
    first, second, third = Picture.objects.order_by("pk")
    first.delete()

    editor.post(response.url, typed(second, third, keep="existing"))

    assert list(Picture.objects.all()) == [second]


def test_a_picture_that_has_given_way_itself_is_taken_by_nobody(editor, gallery):
    """The third is like the second, and the second like the first, but not the third."""
    first, second, third = (
        make_picture(file=files.upload("k.jpg", files.picture())) for _ in range(3)
    )
    for picture, its in ((first, "0" * 16), (second, "0" * 15 + "f"), (third, "0" * 14 + "ff")):
        Picture.objects.filter(pk=picture.pk).update(difference_hash=its)
    album = make_album(gallery, make_picture(file=files.upload("k.jpg", files.picture())))
    both = f"{second.pk},{third.pk}"

    editor.post(
        f"{TEXTS}?pictures={both}&alike={both}&album={album.pk}",
        typed(second, third, keep="existing"),
    )

    draft = fresh(album).get_latest_revision_as_object()
    assert Picture.objects.filter(pk__in=[second.pk, third.pk]).count() == 0
    assert ids_in(draft.pictures)[1:] == [first.pk]


def test_a_new_picture_that_a_page_has_by_now_is_kept(editor, existing, issue, section):
    there = add(editor, files.upload("toinen.jpg", scene())).url
    new = Picture.objects.latest("pk")
    published(issue, article(section, picture=described(new)))

    response = editor.post(there, typed(new, keep="existing"), follow=True)

    assert Picture.objects.count() == 2
    assert new.title in said(response)


def test_when_the_existing_picture_was_deleted_meanwhile_nothing_is_asked(editor, existing):
    there = add(editor, files.upload("toinen.jpg", scene())).url
    new = Picture.objects.latest("pk")
    existing.delete()

    response = editor.post(there, typed(new, alt_fi="Liina"))

    assert response.status_code == 302
    assert new.texts.get(language="fi").alt == "Liina"


def test_the_script_is_told_that_a_picture_is_like_another(editor, existing):
    assert send(editor, files.upload("toinen.jpg", scene())).json()["alike"] is True


def test_a_single_picture_like_another_leads_to_the_choice(editor, existing):
    data = {"title": "Toinen", "collection": 1, "file": files.upload("toinen.jpg", scene(300))}

    response = editor.post("/admin/images/add/", data)

    new = Picture.objects.latest("pk")
    assert response.url == f"{TEXTS}?pictures={new.pk}&alike={new.pk}"


def test_a_single_picture_like_no_other_leads_to_the_list(editor):
    data = {"title": "Liina", "collection": 1, "file": files.upload("liina.jpg", scene())}

    assert editor.post("/admin/images/add/", data).url == "/admin/images/"


def test_the_chooser_asks_about_pictures_that_look_alike(editor, existing):
    prefix = "image-chooser-upload-"
    data = {"title": "Toinen", "collection": 1, "file": files.upload("toinen.jpg", scene(300))}

    answer = editor.post(
        "/admin/images/chooser/create/", {prefix + name: value for name, value in data.items()}
    ).json()

    assert answer["step"] == "duplicate_found"
    assert existing.title in answer["htmlFragment"]
    assert existing.credit in answer["htmlFragment"]


def test_a_picture_that_somebody_may_not_choose_is_not_offered(editor, existing):
    new = make_picture(file=files.upload("toinen.jpg", scene()))
    outsider = make_user(Role.WRITER)  # whose group has no rights yet

    assert first_alike(new, outsider) is None
