"""Pages with next to nothing on them, and with far too much."""

from __future__ import annotations

from gallery.models import Keyword
from magazine.models import ArticleKeyword, ArticlePage, IssuePage
from tests.factories import make_article, republished
from tests.magazine import forms
from tests.site.many import add_rows
from tests.site.whole import cost, is_whole, soup

MOST_QUERIES = 16
MOST_BYTES = 60_000


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

    def test_an_archive_of_300_issues_comes_in_pages(self, client, magazine):
        numbers = [IssuePage(number=str(n % 4 + 1), year=1951 + n // 4) for n in range(300)]
        add_rows(magazine, numbers)

        for address in ("/lehti/arkisto/", "/lehti/arkisto/?page=10"):
            queries, size = cost(client, address)
            assert queries <= MOST_QUERIES and size < MOST_BYTES / 4
            covers = soup(client, address).select(".covers img")
            assert len(covers) == 30
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
