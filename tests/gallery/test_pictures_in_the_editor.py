"""An article with a picture, opened by its editor."""

from __future__ import annotations

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
