"""A page with pictures: few queries, nothing made, whole when a file is gone."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from gallery.models import PictureRendition
from tests.factories import make_article, make_picture


def figures(pictures):
    return [("figure", {"picture": picture}) for picture in pictures]


def queries_of(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
    return len(queries), response.content.decode()


def test_twenty_pictures_cost_as_many_queries_as_two(client, issue, section):
    pictures = [make_picture() for _ in range(20)]
    few = make_article(issue, section, body=figures(pictures[:2]))
    many = make_article(issue, section, body=figures(pictures))

    cost_of_few, _ = queries_of(client, few.url)
    cost_of_many, html = queries_of(client, many.url)

    assert html.count("<picture>") == 20
    assert cost_of_many == cost_of_few


def test_a_readers_request_makes_no_file(client, issue, section):
    article = make_article(issue, section, body=figures([make_picture()]))
    PictureRendition.objects.all().delete()

    response = client.get(article.url)

    assert response.status_code == 200
    assert not PictureRendition.objects.exists()


def test_a_page_is_whole_when_a_pictures_file_is_gone(client, issue, section):
    picture = make_picture()
    body = [*figures([picture]), ("prose", "<p>Loppu hyvin.</p>")]
    article = make_article(issue, section, body=body, picture=picture)
    for file in [picture.file, *(rendition.file for rendition in PictureRendition.objects.all())]:
        file.storage.delete(file.name)
    PictureRendition.objects.all().delete()

    response = client.get(article.url)

    assert response.status_code == 200
    assert "Loppu hyvin." in response.content.decode()


def test_a_page_is_whole_when_a_picture_was_deleted(client, issue, section):
    picture = make_picture()
    body = [*figures([picture]), ("prose", "<p>Loppu hyvin.</p>")]
    article = make_article(issue, section, body=body, picture=picture)
    picture.delete()

    response = client.get(article.url)

    assert response.status_code == 200
    assert "Loppu hyvin." in response.content.decode()
    assert "<figure" not in response.content.decode()
