"""An article with a picture, opened by its editor."""

from __future__ import annotations

from gallery.drawing import keeping
from tests.factories import make_article, make_picture


def test_an_article_with_a_picture_is_opened_any_number_of_times(editor, issue, section):
    figure = {"picture": make_picture(), "alt": "", "caption": ""}
    article = make_article(issue, section, body=[("figure", figure)])

    answers = [editor.get(f"/admin/pages/{article.pk}/edit/") for _visit in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]


def test_the_editors_small_picture_is_made_once(editor, issue, section):
    picture = make_picture()
    figure = {"picture": picture, "alt": "", "caption": ""}
    article = make_article(issue, section, body=[("figure", figure)])
    editor.get(f"/admin/pages/{article.pk}/edit/")
    made = set(picture.renditions.values_list("pk", "file"))

    editor.get(f"/admin/pages/{article.pk}/edit/")

    assert set(picture.renditions.values_list("pk", "file")) == made


def test_lists_choosers_and_forms_of_the_admin_find_their_files_drawn(
    editor, issue, section, monkeypatch
):
    picture = make_picture()
    article = make_article(issue, section, picture=picture)
    drawn, draw = [], keeping.drawn
    monkeypatch.setattr(keeping, "drawn", lambda *args: drawn.extend(args[1]) or draw(*args))

    addresses = ["", "chooser/", f"{picture.pk}/delete/", f"{picture.pk}/"]
    pages = [f"/admin/images/{address}" for address in addresses]
    answers = [editor.get(page) for page in [f"/admin/pages/{article.pk}/edit/", *pages]]

    assert [answer.status_code for answer in answers] == [200] * 5
    assert ".max-165x165" in answers[1].content.decode()
    # To tell how large a picture is, Wagtail's form copies it whole.
    assert [one.spec for one in drawn] == ["original"]
