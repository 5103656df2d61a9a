"""What people really write and what is left of what they chose: the page stays whole."""

from __future__ import annotations

from gzip import compress

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from editorial.readiness.registry import problems_of, warnings_of
from gallery.models import Keyword, Picture, PictureRendition
from magazine.models import ArticleKeyword, ArticlePage, Contributor, IssuePage, SectionPage
from tests.editorial.forms import article as form
from tests.editorial.forms import errors_in, formset
from tests.factories import (
    article,
    fresh,
    make_article,
    republished,
)
from tests.gallery.test_unknown_blocks import stored
from tests.magazine import forms
from tests.site.many import add_rows

MOST_QUERIES = 16
MOST_BYTES = 60_000

#: Seen by nobody, and yet it turns round, hides or breaks what stands beside it.
ODD_TITLES = {
    "a vertical tab": ("Villa\x0bpaita", "Villa paita"),
    "a backspace": ("Villapaita\x08", "Villapaita"),
    "an override": ("Villa\u202epaita", "Villapaita"),
    "an embedding left open": ("\u202bVillapaita", "Villapaita"),
    "an isolate left open": ("Villa\u2067paita", "Villapaita"),
    "a mark of the byte order": ("\ufeffVillapaita", "Villapaita"),
}
KEPT_TITLES = ["שטיח ארוג", "سجادة من صوف", "🧶🧵", "Käden\u00adjälki", "Sirkus 👩\u200d🎨"]
EMPTY_TITLES = ["   ", "\u00a0\u2003", "\u200b", "\x0b\x0c", "\u202e"]


def soup(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.content, "html.parser")


def cost(client, url):
    """The queries of a warm request for ``url``, and the bytes that travel."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == 200, url
    return len(captured), len(compress(response.content))


def is_whole(html):
    """Whether the page reaches its end and has one heading with words in it."""
    (heading,) = html.select("h1")
    return bool(heading.get_text(strip=True)) and html.select_one("footer") is not None


class TestTitles:
    @pytest.mark.parametrize("title", ODD_TITLES.values(), ids=ODD_TITLES.keys())
    def test_what_nobody_sees_in_a_title_is_not_kept(self, editor, issue, title):
        typed, kept = title

        editor.post(forms.add_url(ArticlePage, issue), form([], title=typed, lead=typed))

        page = ArticlePage.objects.get()
        assert (page.title, page.lead) == (kept, kept)

    @pytest.mark.parametrize("title", KEPT_TITLES)
    def test_what_belongs_to_the_words_stays(self, editor, client, issue, section, title):
        editor.post(forms.add_url(ArticlePage, issue), form([], title=title, slug=""))
        page = ArticlePage.objects.get()
        republished(page, section=section, contributors=article(section).contributors.all())

        assert title in client.get(issue.url).content.decode()
        assert soup(client, fresh(page).url).h1.get_text(strip=True) == title

    @pytest.mark.parametrize("title", EMPTY_TITLES)
    def test_a_title_in_which_nothing_is_seen_is_asked_again(self, editor, issue, title):
        data = form([], title=title, slug="", lead="Hidas kudos.")

        response = editor.post(forms.add_url(ArticlePage, issue), data)

        assert list(forms.errors(response)) == ["title"]
        assert "Hidas kudos." in response.content.decode()
        assert not ArticlePage.objects.exists()


class TestFormsOfOtherThings:
    LONG = "Kudottu " * 40

    @pytest.fixture
    def addresses(self, magazine):
        contributor = Contributor.objects.create(name="Maija")
        keyword = Keyword.objects.create(name="villa")
        return {
            "section": forms.add_url(SectionPage, magazine),
            "issue": forms.add_url(IssuePage, magazine),
            "magazine": forms.edit_url(magazine),
            "contributor": f"/admin/snippets/magazine/contributor/edit/{contributor.pk}/",
            "keyword": f"/admin/snippets/gallery/keyword/edit/{keyword.pk}/",
        }

    @staticmethod
    def filled_in(words):
        record = {"name": words} | formset("texts", [])
        return {
            "section": forms.section(title=words),
            "issue": forms.issue(theme=words),
            "magazine": {"title": words, "slug": "lehti"} | formset("comments", []),
            "contributor": record,
            "keyword": record,
        }

    def test_300_characters_are_refused_in_the_editors_language_and_stay(self, editor, addresses):
        for name, data in self.filled_in(self.LONG).items():
            response = editor.post(addresses[name], data)
            said = errors_in(response)

            assert "merkkiä pitkä (tällä hetkellä 319)" in said, name
            assert "validation" not in said and "Go to" not in said, name
            assert self.LONG.strip() in response.content.decode(), name

    def test_words_in_which_nothing_is_seen_are_no_name(self, editor, addresses):
        for name in ("section", "magazine", "contributor", "keyword"):
            response = editor.post(addresses[name], self.filled_in("\u200b")[name])

            assert response.status_code == 200, name
            assert "Tämä kenttä" in errors_in(response), name


@pytest.fixture
def lost(world):
    """The pages of ``world``, whose pictures have lost their originals and all other files."""
    for picture in Picture.objects.all():
        for file in (picture.file, *(one.file for one in picture.renditions.all())):
            file.storage.delete(file.name)
    PictureRendition.objects.all().delete()
    return world


class TestPicturesThatAreGone:
    def test_every_page_stays_whole(self, client, lost):
        for url in lost.addresses().values():
            if "/ei-ole/" not in url and "/nope/" not in url:
                assert is_whole(soup(client, url)), url

    def test_feeds_and_sitemap_stay_whole(self, client, lost):
        for url in lost.machine_addresses().values():
            assert client.get(url).status_code == 200, url

    def test_a_reader_gets_the_alternative_text_in_its_place(self, client, lost):
        figure = soup(client, lost.article.url).select_one(".text figure img")

        assert figure["alt"] == "Punainen kangas"

    def test_the_editor_is_told_beside_the_article_and_its_issue(self, editor, lost):
        told = [(problem.code, problem.where) for problem in warnings_of(fresh(lost.article))]
        of_issue = [(problem.code, problem.where) for problem in warnings_of(fresh(lost.issue))]
        form = editor.get(forms.edit_url(lost.article)).content.decode()

        assert told == [("picture-gone", "body")] * 3 + [("picture-gone", "picture")]
        assert of_issue == [("picture-gone", "cover")]
        assert "Kuvan ”Avaus” tiedosto on kadonnut" in form

    def test_the_editor_can_open_what_is_to_be_mended(self, editor, lost):
        contributor = Contributor.objects.get().pk
        for address in (
            "/admin/images/",
            f"/admin/images/{lost.article.picture_id}/",
            forms.edit_url(lost.article),
            forms.edit_url(lost.issue),
            f"/admin/snippets/magazine/contributor/edit/{contributor}/",
        ):
            assert editor.get(address).status_code == 200, address


class TestWhatWasDeletedWhileItWasUsed:
    @pytest.fixture
    def without(self, world):
        """The article of ``world`` after its picture, a keyword and a link's page were deleted."""
        world.article.save_revision()
        Picture.objects.all().delete()
        Keyword.objects.filter(name="villa").delete()
        world.content.get_translations(inclusive=True).delete()
        return world

    def test_every_page_stays_whole(self, client, without):
        for name, url in without.addresses().items():
            gone = name.split()[1] in {"content", "topic", "nothing"}
            assert client.get(url).status_code == (404 if gone else 200), url

    def test_the_editor_is_told_and_can_publish_what_is_left(self, editor, without):
        page = fresh(without.article)
        codes = {problem.code for problem in warnings_of(page.get_latest_revision_as_object())}
        opened = editor.get(forms.edit_url(page))
        page.get_latest_revision().publish()

        assert "picture-deleted" in codes
        assert opened.status_code == 200
        assert sorted(word.name for word in fresh(page).keywords.all()) == ["kudonta", "muisti"]
        assert is_whole(soup(editor, page.url))

    @pytest.mark.parametrize("kind", ["picture", "keyword"])
    def test_whoever_deletes_something_reads_first_that_it_is_used(self, editor, world, kind):
        keyword = Keyword.objects.get(name="villa")
        address = {
            "picture": f"/admin/images/{world.article.picture_id}/delete/",
            "keyword": f"/admin/snippets/gallery/keyword/delete/{keyword.pk}/",
        }[kind]

        html = editor.get(address).content.decode()

        assert "viitattu 2 kertaa" in html


class TestBlocksThatAreNoMore:
    """Those of the text itself: see the tests of the gallery's blocks."""

    FIGURE = {"picture": None, "alt": "", "caption": "", "zoom": 4}
    NESTED = {
        "an unknown item in a list": ("gallery", {"pictures": [{"type": "map", "value": FIGURE}]}),
        "an unknown part of a block": ("quote", {"text": "Hei.", "attribution": "", "map": [1]}),
        "a block without a value": ("figure", {}),
    }

    @pytest.mark.parametrize("block", NESTED.values(), ids=NESTED.keys())
    def test_readers_and_editors_get_the_rest(self, editor, issue, section, block):
        kind, value = block
        blocks = [{"type": kind, "value": value}, {"type": "prose", "value": "<p>Loppu.</p>"}]
        page = stored(make_article(issue, section), blocks)

        assert "Loppu." in soup(editor, page.url).select_one(".text").get_text()
        assert editor.get(forms.edit_url(page)).status_code == 200
        assert not [problem for problem in problems_of(page) if problem.code == "check-failed"]


class TestTooLittle:
    def test_a_site_without_a_magazine(self, client, home):
        assert is_whole(soup(client, "/"))

    def test_an_empty_magazine(self, client, magazine, section):
        pages = {url: soup(client, url) for url in ("/", "/lehti/", "/lehti/arkisto/", section.url)}

        assert [url for url, html in pages.items() if not is_whole(html)] == []
        assert "Ensimmäinen numero on tekeillä." in pages["/lehti/"].get_text()

    def test_an_issue_without_articles(self, client, issue):
        for url in ("/", "/lehti/", issue.url, "/lehti/arkisto/"):
            html = soup(client, url)
            assert is_whole(html), url
            assert not html.select("ol:empty, ul:empty")

    def test_an_issue_with_one_article(self, client, issue, section):
        page = make_article(issue, section, title="Ainoa")

        for url in ("/", "/lehti/", issue.url, page.url):
            html = soup(client, url)
            assert is_whole(html), url
            assert "Ainoa" in html.get_text()
            assert not html.select("ol:empty, ul:empty")

    def test_a_contributor_without_a_portrait_and_an_article_without_a_picture(
        self, client, issue, section
    ):
        make_article(issue, section, lead="", subtitle="")

        html = soup(client, "/lehti/tekijat/maija-esimerkki/")
        assert is_whole(html)
        assert not html.select("main img, main figure")


class TestNumbersOfIssues:
    NUMBERS = ["Kesä", "1 – 2", "1 B", "100", "夏", "½", "Joulu & uusivuosi"]

    @pytest.mark.parametrize("number", NUMBERS)
    def test_an_issue_has_address_cover_and_place_whatever_its_number(
        self, editor, magazine, number
    ):
        editor.post(forms.add_url(IssuePage, magazine), forms.issue(number=number) | forms.PUBLISH)
        page = IssuePage.objects.get()

        assert page.slug.isascii()
        for url in ("/", "/lehti/", page.url, "/lehti/arkisto/"):
            cover = soup(editor, url).select_one("main .cover img")
            assert editor.get(cover["src"]).status_code == 200, url
            assert page.title in editor.get(url).content.decode().replace("&amp;", "&")


class TestTooMuch:
    def test_an_article_of_20_000_words(self, editor, issue, section):
        body = [("prose", f"<p>{'Lanka kulkee. ' * 50}</p>") for _ in range(200)]
        page = make_article(issue, section, body=body)

        assert is_whole(soup(editor, page.url))
        assert cost(editor, issue.url)[1] < 10_000
        assert editor.get(forms.edit_url(page)).status_code == 200

    def test_a_foreword_of_10_000_words(self, client, issue):
        issue = republished(issue, foreword=f"<p>{'Lanka kulkee. ' * 50}</p>" * 100)

        html = soup(client, issue.url)
        assert is_whole(html)
        assert html.select_one(".foreword").get_text().count("kulkee") == 5000
        assert len(html.select_one("meta[name=description]")["content"]) < 400
        assert cost(client, "/lehti/")[1] < 10_000

    def test_an_issue_with_120_articles(self, client, issue, section):
        add_rows(issue, (articles_of(section, n) for n in range(120)))

        for url in ("/", "/lehti/", issue.url, f"{issue.url}juttu-60/"):
            queries, size = cost(client, url)
            assert queries <= MOST_QUERIES and size < MOST_BYTES, url
        assert len(soup(client, issue.url).select(".entry")) == 120

    def test_an_archive_of_300_issues_comes_at_once(self, client, magazine):
        numbers = [IssuePage(number=str(n % 4 + 1), year=1951 + n // 4) for n in range(300)]
        add_rows(magazine, numbers)

        queries, size = cost(client, "/lehti/arkisto/")
        assert queries <= MOST_QUERIES and size < MOST_BYTES / 4
        covers = soup(client, "/lehti/arkisto/").select(".covers img")
        assert len(covers) == 300
        assert {cover["loading"] for cover in covers} == {"lazy"}

    def test_a_keyword_and_a_section_with_200_articles_come_in_pages(self, client, issue, section):
        word = Keyword.objects.create(name="villa")
        pages = add_rows(issue, (articles_of(section, n) for n in range(200)))
        ArticleKeyword.objects.bulk_create(
            ArticleKeyword(tag=word, content_object=page) for page in pages
        )

        for url in ("/lehti/aiheet/villa/", section.url):
            queries, size = cost(client, f"{url}?page=7")
            assert queries <= MOST_QUERIES and size < MOST_BYTES
            assert len(soup(client, f"{url}?page=7").select(".rows > li")) == 20, url


def articles_of(section, number):
    return ArticlePage(title=f"Juttu {number}", slug=f"juttu-{number}", section=section)
