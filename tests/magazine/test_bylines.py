"""The byline of an article, in the right word forms and with its links."""

import re

import pytest

from gallery.models import Picture
from tests.factories import make_article, make_picture, translated
from tests.magazine.bylines import byline

MAIJA, OLLI, KAISA = "Maija Esimerkki", "Olli Mallinen", "Kaisa Kuvitelma"


def words(client, article):
    """The byline as it is read: one string for each line."""
    html = client.get(article.url).content.decode()
    (list_,) = re.findall(r'<ul class="byline">(.*?)</ul>', html, re.DOTALL)
    lines = re.findall(r"<li>(.*?)</li>", list_, re.DOTALL)
    return [re.sub(r"<[^>]*>", "", line) for line in lines]


@pytest.mark.parametrize(
    ("rows", "finnish", "english"),
    [
        ([(MAIJA, "text")], ["Teksti: Maija Esimerkki"], ["Text: Maija Esimerkki"]),
        (
            [(MAIJA, "text"), (OLLI, "text"), (KAISA, "photos")],
            ["Teksti: Maija Esimerkki ja Olli Mallinen", "Kuvat: Kaisa Kuvitelma"],
            ["Text: Maija Esimerkki and Olli Mallinen", "Photos: Kaisa Kuvitelma"],
        ),
        (
            [(MAIJA, "text"), (KAISA, "illustration"), (OLLI, "translation")],
            [f"Teksti: {MAIJA}", f"Kuvitus: {KAISA}", f"Käännös: {OLLI}"],
            [f"Text: {MAIJA}", f"Illustration: {KAISA}", f"Translation: {OLLI}"],
        ),
        (
            [(MAIJA, "text"), (MAIJA, "photos")],
            [f"Teksti ja kuvat: {MAIJA}"],
            [f"Text and photos: {MAIJA}"],
        ),
    ],
)
def test_a_byline_reads_as_it_is_printed_in_a_magazine(
    client, english_home, issue, section, rows, finnish, english
):
    article = make_article(issue, section, contributors=byline(*rows))
    edition = translated(article)

    assert words(client, article) == finnish
    assert words(client, edition) == english


def test_a_translator_stands_in_the_language_they_translated_into(
    client, english_home, issue, section
):
    rows = byline((MAIJA, "text"), (OLLI, "translation"))
    rows[1].language = "en"
    article = make_article(issue, section, contributors=rows)
    edition = translated(article)

    assert words(client, article) == [f"Teksti: {MAIJA}"]
    assert words(client, edition) == [f"Text: {MAIJA}", f"Translation: {OLLI}"]


@pytest.mark.parametrize(
    ("names", "in_text", "label"),
    [([KAISA], 0, "Kuva"), ([KAISA], 1, "Kuvat"), ([KAISA, OLLI], 0, "Kuvat")],
)
def test_one_photo_is_a_photo_and_two_are_photos(client, issue, section, names, in_text, label):
    rows = byline((MAIJA, "text"), *((name, "photos") for name in names))
    article = make_article(
        issue,
        section,
        contributors=rows,
        picture=make_picture(),
        body=[("figure", {"picture": make_picture(title="Toinen")})] * in_text,
    )

    assert words(client, article)[1].split(":")[0] == label


def test_the_same_picture_twice_is_one_photo(client, issue, section):
    picture = make_picture()
    article = make_article(
        issue,
        section,
        contributors=byline((MAIJA, "text"), (KAISA, "photos")),
        picture=picture,
        body=[("figure", {"picture": Picture.objects.get(pk=picture.pk)})],
    )

    assert words(client, article)[1] == f"Kuva: {KAISA}"


def test_where_a_drawing_stands_beside_nobody_counts_the_photos(client, issue, section):
    rows = byline((KAISA, "photos"), (OLLI, "illustration"))
    article = make_article(issue, section, contributors=rows, picture=make_picture())

    assert words(client, article) == [f"Kuvat: {KAISA}", f"Kuvitus: {OLLI}"]


def test_each_name_leads_to_its_page_and_the_authors_are_marked(client, issue, section):
    rows = byline((MAIJA, "text", "M. Entinen"), (KAISA, "photos"))
    article = make_article(issue, section, contributors=rows)

    html = client.get(article.url).content.decode()

    author = '<a rel="author" href="/lehti/tekijat/maija-esimerkki/">M. Entinen</a>'
    assert author in html
    assert '<a href="/lehti/tekijat/kaisa-kuvitelma/">Kaisa Kuvitelma</a>' in html
    assert client.get("/lehti/tekijat/maija-esimerkki/").status_code == 200


def test_an_english_byline_leads_to_english_pages(client, english_home, issue, section):
    edition = translated(make_article(issue, section, contributors=byline((MAIJA, "text"))))
    address = edition.url.rsplit("/", 3)[0]

    html = client.get(edition.url).content.decode()

    assert f'href="{address}/contributors/maija-esimerkki/"' in html


def test_a_name_is_text_and_never_markup(client, issue, section):
    rows = byline((MAIJA, "text", "<b>Maija</b> & co"))
    article = make_article(issue, section, contributors=rows)

    assert "&lt;b&gt;Maija&lt;/b&gt; &amp; co" in client.get(article.url).content.decode()


def test_a_preview_of_a_new_article_has_its_byline(issue, section):
    from magazine.bylines import byline_of
    from tests.factories import article

    page = article(section, contributors=byline((MAIJA, "text")))
    issue.add_child(instance=page)
    page.contributors.add(byline((MAIJA, "text"), (OLLI, "text", OLLI))[1])

    assert [credit.names for credit in byline_of(page)] == [[MAIJA, OLLI]]
