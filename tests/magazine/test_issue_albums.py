"""The albums of an issue as readers find them: on its page, and in the section that lists them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gallery.models import AlbumPage, Picture
from tests.factories import (
    make_article,
    make_issue,
    make_picture,
    make_section,
    republished,
    translated,
)
from tests.gallery.albums import figures, make_album, make_gallery
from tests.grounds import built_once
from tests.magazine import ordering
from tests.magazine.issue_albums import name, shown
from tests.site.many import add_rows


@built_once
def gallery(english_home, home):
    """Both languages are live."""
    return make_gallery(home)


@built_once
def album(gallery):
    return make_album(gallery, title="Langanpäitä")


@built_once
def galleria(magazine):
    """The section that lists albums."""
    return make_section(magazine, title="Galleria", order=5, lists_albums=True)


def soup(client, url):
    return BeautifulSoup(client.get(url).content, "html.parser")


def parts(client, issue):
    """The headings of the contents with what stands under each."""
    return {
        part.h3.get_text(strip=True): [link.text for link in part.select("h4 a")]
        for part in soup(client, issue.url).select(".issue-section")
    }


def test_the_issue_lists_its_albums_with_cover_and_number_of_pictures(client, issue, album):
    name(issue, album)

    (entry,) = soup(client, issue.url).select(".albums li")

    assert entry.a["href"] == album.url
    assert "3" in entry.get_text()
    assert entry.img["src"]
    assert entry.img["alt"] == ""


def test_only_published_albums_are_listed_and_in_the_issues_order(client, issue, gallery):
    albums = [make_album(gallery, title=title) for title in ("Yksi", "Kaksi", "Kolme")]
    name(issue, *albums[::-1])
    albums[1].unpublish()

    assert shown(client.get(issue.url).content) == ["Kolme", "Yksi"]


def test_an_album_without_a_picture_that_may_be_shown_is_listed_without_one(client, issue, album):
    name(issue, album)
    Picture.objects.update(permission_until="2020-01-01")

    (entry,) = soup(client, issue.url).select(".albums li")

    assert not entry.select("img")


def test_without_albums_the_issue_says_nothing_of_them(client, issue, section):
    make_article(issue, section)

    assert not soup(client, issue.url).select(".albums")


def test_albums_stand_under_the_heading_of_their_section(client, issue, section, galleria, album):
    make_article(issue, galleria, title="Kuvista")
    make_article(issue, section, title="Sukista")
    name(issue, album)

    assert parts(client, issue) == {
        section.title: ["Sukista"],
        "Galleria": ["Kuvista", "Langanpäitä"],
    }


def test_the_section_stands_at_its_place_for_albums_alone_too(
    client, magazine, issue, section, galleria, album
):
    last = make_section(magazine, title="Viimeinen", order=9)
    make_article(issue, last, title="Lopuksi")
    name(issue, album)

    assert list(parts(client, issue)) == ["Galleria", "Viimeinen"]


def test_without_such_a_section_albums_stand_at_the_end(client, issue, section, album):
    make_article(issue, section, title="Sukista")
    name(issue, album)

    assert list(parts(client, issue).values()) == [["Sukista"], ["Langanpäitä"]]


def test_among_one_off_headings_albums_stand_at_the_end(
    editor, client, issue, section, galleria, album
):
    article = make_article(issue, section, title="Sukista")
    above = {"before": ordering.key(article), "new-fi": "Illaksi", "new-en": ""}
    ordering.post(editor, issue, add="1", **above)
    name(issue, album)

    assert parts(client, issue) == {"Illaksi": ["Sukista"], "Galleria": ["Langanpäitä"]}


def test_an_issue_of_albums_alone_has_contents(client, issue, album):
    name(issue, album)

    assert list(parts(client, issue).values()) == [["Langanpäitä"]]


def test_in_english_a_translated_album_stands_in_english(client, issue, album):
    english_issue, english_album = translated(issue), translated(album)
    name(issue, album)

    (link,) = soup(client, english_issue.url).select(".albums h4 a")
    assert link["href"] == english_album.url
    assert not link.parent.has_attr("lang")


def test_in_english_an_untranslated_album_stands_in_finnish_and_says_so(client, issue, album):
    english_issue = translated(issue)
    name(issue, album)

    (title,) = soup(client, english_issue.url).select(".albums h4")

    assert title["lang"] == title.a["hreflang"] == "fi"
    assert title.a["href"] == album.url


def test_an_issue_that_leaves_out_what_is_not_translated_leaves_out_albums_too(
    client, issue, album
):
    english_issue = translated(issue)
    name(issue, album)
    republished(issue, lists_untranslated=False)

    assert shown(client.get(english_issue.url).content) == []
    assert shown(client.get(issue.url).content) == ["Langanpäitä"]


def test_no_english_album_stands_on_the_finnish_issue(client, issue, album):
    translated(album)
    name(issue, album)
    album.unpublish()

    assert shown(client.get(issue.url).content) == []


def test_the_section_lists_the_albums_of_all_issues_newest_first(
    client, magazine, galleria, gallery
):
    old, new = make_issue(magazine, "1", 2020), make_issue(magazine, "2", 2021)
    albums = [make_album(gallery, title=title) for title in ("Vanha", "Uusi", "Toinen uusi")]
    name(old, albums[0])
    name(new, albums[2], albums[1])

    page = soup(client, galleria.url)

    assert [link.text for link in page.select(".albums h3 a")] == ["Toinen uusi", "Uusi", "Vanha"]
    assert [link.text for link in page.select(".albums .meta a")] == ["2/2021", "2/2021", "1/2020"]


def test_an_album_of_two_issues_is_listed_once_with_the_newer(client, magazine, galleria, album):
    for year in (2020, 2022, 2021):
        name(make_issue(magazine, "1", year), album)

    page = soup(client, galleria.url)

    assert [link.text for link in page.select(".albums .meta a")] == ["1/2022"]


def test_what_a_draft_issue_names_is_not_listed_yet(client, issue, galleria, album):
    name(issue, album)
    issue.unpublish()

    assert shown(client.get(galleria.url).content) == []


def test_albums_stand_beside_the_articles_of_the_section(client, issue, galleria, album):
    make_article(issue, galleria, title="Kuvista")
    name(issue, album)

    page = soup(client, galleria.url)

    assert [link.text for link in page.select(".rows h3 a")] == ["Kuvista"]
    assert shown(str(page)) == ["Langanpäitä"]


def test_another_section_lists_no_albums(client, issue, section, galleria, album):
    name(issue, album)

    assert shown(client.get(section.url).content) == []


def test_the_english_section_lists_albums_by_the_same_rules(client, issue, galleria, gallery):
    yes = make_album(gallery, title="Käännetty")
    no = make_album(gallery, title="Suomeksi")
    name(issue, yes, no)
    translated(issue)
    english, english_album = translated(galleria), translated(yes)

    before = shown(client.get(english.url).content)
    republished(issue, lists_untranslated=False)
    after = shown(client.get(english.url).content)

    assert english.lists_albums
    assert before == [english_album.title, "Suomeksi"]
    assert after == [english_album.title]


def test_many_albums_come_in_pages(client, issue, galleria, gallery):
    name(issue, *many_albums(gallery, 30))

    first, second = (soup(client, f"{galleria.url}{query}") for query in ("", "?albums=2"))

    assert len(first.select(".albums li")) == 24
    assert first.select_one(".pages [rel=next]")["href"] == "?albums=2"
    assert len(second.select(".albums li")) == 6


@pytest.mark.parametrize("page", ["0", "x", "99", "-1"])
def test_a_page_that_does_not_exist_is_the_nearest_one(client, issue, galleria, album, page):
    name(issue, album)

    assert shown(client.get(f"{galleria.url}?albums={page}").content) == ["Langanpäitä"]


def many_albums(gallery, number):
    picture = make_picture()
    return add_rows(
        gallery,
        (
            AlbumPage(title=f"Albumi {place}", slug=f"albumi-{place}", pictures=figures(picture))
            for place in range(number)
        ),
    )


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_albums_cost_the_same_queries_however_many_there_are(
    client, magazine, issue, section, galleria, gallery
):
    make_article(issue, section, picture=make_picture())
    make_article(issue, galleria, picture=make_picture())
    english, english_section = translated(issue), translated(galleria)
    pages = [page.url for page in (issue, english, galleria, english_section)]
    albums = many_albums(gallery, 100)

    name(issue, *albums[:20])
    at_20 = [queries(client, url) for url in pages]
    name(issue, *albums)
    at_100 = [queries(client, url) for url in pages]

    assert at_20 == at_100
    assert max(at_20) <= 16
