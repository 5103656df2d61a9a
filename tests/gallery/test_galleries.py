"""Several pictures side by side, however many and whatever their shape."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.factories import make_article, make_picture, picture_file
from tests.gallery.test_pictures_on_pages import queries_of


@pytest.fixture
def gallery_of(issue, section):
    """A function: an article with a gallery of ``pictures`` between two paragraphs."""

    def make(pictures):
        figures = [{"picture": picture, "alt": "", "caption": ""} for picture in pictures]
        gallery = {"pictures": figures, "caption": "Kolme teosta"}
        body = [("prose", "<p>Ennen.</p>"), ("gallery", gallery), ("prose", "<p>Lopuksi.</p>")]
        return make_article(issue, section, body=body)

    return make


def test_sixty_pictures_cost_as_many_queries_as_one(client, gallery_of):
    pictures = [make_picture() for _ in range(60)]
    one, sixty = gallery_of(pictures[:1]), gallery_of(pictures)

    cost_of_one, _html = queries_of(client, one.url)
    cost_of_sixty, html = queries_of(client, sixty.url)

    assert html.count("<picture>") == 60
    assert html.count('loading="lazy"') == 60
    assert cost_of_sixty == cost_of_one


def test_a_gallery_costs_no_query_more_than_the_figure_beside_it(client, issue, section):
    def article(*names):
        figure = {"picture": make_picture(), "alt": "", "caption": ""}
        values = {"figure": figure, "gallery": {"pictures": [figure] * 3, "caption": ""}}
        return make_article(issue, section, body=[(name, values[name]) for name in names])

    cost_of_one, _html = queries_of(client, article("figure").url)
    cost_of_both, _html = queries_of(client, article("gallery", "figure", "gallery").url)

    assert cost_of_both == cost_of_one


def test_every_picture_has_its_caption_credit_and_alternative_text(client, gallery_of):
    page = BeautifulSoup(client.get(gallery_of([make_picture()] * 2).url).content, "html.parser")

    figures = page.select("figure.gallery figure")
    assert len(figures) == 2
    assert [figure.img["alt"] for figure in figures] == ["Punainen kangas"] * 2
    assert all("Ville Kuvaaja" in figure.figcaption.text for figure in figures)
    assert page.select_one("figure.gallery > figcaption").text == "Kolme teosta"


def test_a_panorama_and_a_portrait_are_told_apart(client, gallery_of):
    sizes = [(90, 20), (20, 60), (60, 40)]
    pictures = [make_picture(file=picture_file(*size)) for size in sizes]

    page = BeautifulSoup(client.get(gallery_of(pictures).url).content, "html.parser")

    places = page.select("figure.gallery > ul > li")
    assert [place.get("data-shape") for place in places] == ["panorama", "portrait", None]


def test_a_deleted_picture_leaves_the_others_and_the_text(client, gallery_of):
    pictures = [make_picture(), make_picture()]
    article = gallery_of(pictures)
    pictures[0].delete()

    html = client.get(article.url).content.decode()

    assert html.count("<picture>") == 1
    assert "Lopuksi." in html


def test_a_gallery_whose_pictures_are_all_deleted_is_not_there(client, gallery_of):
    picture = make_picture()
    article = gallery_of([picture])
    picture.delete()

    html = client.get(article.url).content.decode()

    assert "Kolme teosta" not in html
    assert "Lopuksi." in html
