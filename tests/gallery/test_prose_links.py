"""Links in running text lead to pages in the reader's language."""

from __future__ import annotations

from magazine.models import ArticlePage
from tests.factories import make_article, translated
from tests.gallery.dirty_text import soup


def test_a_page_link_leads_to_the_readers_own_language(client, english_home, issue, section):
    target = make_article(issue, section, title="Kohde")
    english_target = translated(target)
    body = [("prose", f'<p><a linktype="page" id="{target.pk}">linkki</a></p>')]
    page = make_article(issue, section, body=body)
    english = translated(page)

    links = [
        soup(client.get(edition.url).content).select_one(".prose a")["href"]
        for edition in (page, english)
    ]

    assert links == [target.url, english_target.url]
    assert links[1].startswith("/en/")


def test_a_link_to_a_page_that_is_gone_leaves_its_words(client, issue, section):
    body = [("prose", '<p>Lue <a linktype="page" id="99999">tämä</a>.</p>')]
    page = make_article(issue, section)
    page.body = body
    ArticlePage.objects.update(body=page.body)

    shown = soup(client.get(page.url).content).select_one(".prose")

    assert shown.get_text() == "Lue tämä."
    assert not shown.select("[href]")
