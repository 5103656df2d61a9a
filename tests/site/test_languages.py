"""The same page in the other language: the switch, ``hreflang``, ``lang``."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.factories import make_article, published
from website.home.models import ContentPage

HOST = "http://localhost"


def soup(client, url):
    return BeautifulSoup(client.get(url).content, "html.parser")


def links(page, rel):
    """(hreflang, address) of the head's links of that kind, those to feeds left out."""
    found = page.head.find_all("link", rel=rel, type=False)
    return [(link.get("hreflang"), link["href"]) for link in found]


def switch(page):
    """Language → address, as the switch offers it; None for where the reader is."""
    items = [item.find(lang=True) for item in page.find(class_="languages").find_all("li")]
    return {item["lang"]: item.get("href") for item in items}


@pytest.mark.parametrize("name", ["magazine", "section", "issue", "article", "content"])
def test_the_switch_leads_to_the_same_page(client, world, name):
    finnish, english = getattr(world, name), getattr(world.english, name)

    assert switch(soup(client, finnish.url)) == {"fi": None, "en": HOST + english.url}
    assert switch(soup(client, english.url)) == {"fi": HOST + finnish.url, "en": None}


@pytest.mark.parametrize("name", ["magazine", "section", "issue", "article", "content"])
def test_search_engines_are_told_of_both_languages_and_the_default(client, world, name):
    finnish, english = (HOST + getattr(edition, name).url for edition in (world, world.english))
    alternates = [("fi", finnish), ("x-default", finnish), ("en", english)]

    for url in (finnish, english):
        page = soup(client, url.removeprefix(HOST))
        assert links(page, "canonical") == [(None, url)]
        assert links(page, "alternate") == alternates


def test_a_page_says_its_language(client, world):
    spoken = {url: soup(client, url).html["lang"] for url in world.addresses().values()}

    assert {url for url, language in spoken.items() if language == "en"} == {
        url for url in spoken if url.startswith("/en/")
    }
    assert set(spoken.values()) == {"fi", "en"}


def test_where_there_is_no_english_page_the_switch_says_so_in_english(client, world):
    article = make_article(world.issue, world.section, title="Vain suomeksi")

    page = soup(client, article.url)

    link = page.find(class_="languages").find("a", hreflang="en")
    note = page.find(id=link["aria-describedby"])
    assert (link["href"], note["lang"]) == ("/en/", "en")
    assert "This page is not in English" in note.get_text(" ", strip=True)
    assert [language for language, _url in links(page, "alternate")] == ["fi", "x-default"]


def test_a_draft_translation_is_no_translation(client, world):
    world.english.article.unpublish()

    page = soup(client, world.article.url)

    assert switch(page)["en"] == "/en/"
    assert ("en", HOST + world.english.article.url) not in links(page, "alternate")


def test_a_private_translation_is_no_translation(client, world):
    world.english.issue.view_restrictions.create(restriction_type="login")

    page = soup(client, world.article.url)

    assert switch(page)["en"] == "/en/"


def test_a_page_in_english_only_names_no_default(client, world):
    english_home = world.english.magazine.get_parent()
    page = published(english_home, ContentPage(title="Only here", locale=english_home.locale))

    alternates = links(soup(client, page.url), "alternate")

    assert alternates == [("en", HOST + page.url)]


def test_a_link_in_a_text_leads_to_the_readers_language(client, world):
    finnish = soup(client, world.article.url).main.find("a", string="lisää")
    english = soup(client, world.english.article.url).main.find("a", string="LISÄÄ")

    assert finnish["href"] == world.content.url
    assert english["href"] == world.english.content.url


def test_a_link_to_a_page_without_translation_leads_to_the_page_there_is(client, world):
    world.english.content.delete()

    english = soup(client, world.english.article.url).main.find("a", string="LISÄÄ")

    assert english["href"] == world.content.url


def test_a_link_to_a_draft_leaves_its_words(client, world):
    world.content.unpublish()
    world.english.content.unpublish()

    html = client.get(world.article.url).content.decode()

    assert world.content.url not in html
    assert "Lue <a>lisää</a>." in html


@pytest.mark.parametrize("target", ["", "abc", "999999", "9" * 40, "-1"])
def test_a_link_to_what_is_no_page_leaves_its_words(client, home, target):
    text = f'<p>Lue <a linktype="page" id="{target}">lisää</a>.</p>'
    page = published(home, ContentPage(title="Tietoa"))
    # Nobody could publish it: the page that it leads to went away later.
    page.body = [("prose", text)]
    ContentPage.objects.update(body=page.body)

    response = client.get(page.url)

    assert response.status_code == 200
    assert "lisää" in response.content.decode()


def test_without_an_english_front_page_there_is_nothing_in_english(client, home, magazine):
    assert client.get("/en/").status_code == 404
    assert client.get("/en/lehti/").status_code == 404
    assert switch(soup(client, magazine.url)) == {"fi": None}


def test_search_leads_to_the_search_of_the_other_language(client, world):
    assert switch(soup(client, "/haku/?q=villa"))["en"] == "http://testserver/en/search/?q=villa"
    assert switch(soup(client, "/en/search/?q=villa"))["fi"] == "http://testserver/haku/?q=villa"
