"""A page for every keyword, in the words of its language."""

import pytest
from bs4 import BeautifulSoup

from gallery.models import Keyword, KeywordText
from magazine.models import ArticleKeyword, ArticlePage
from tests.factories import make_article, make_issue, published_as_it_is, translated
from tests.grounds import built_once


def keyword(finnish, english="", **texts):
    word = Keyword.objects.create(name=finnish)
    for language, label in (("fi", finnish), ("en", english)):
        if label:
            description = texts.get(language, "")
            KeywordText.objects.create(
                keyword=word, language=language, label=label, description=description
            )
    return word


def about(issue, section, *words, **fields):
    items = [ArticleKeyword(tag=word) for word in words]
    return make_article(issue, section, keyword_items=items, **fields)


def titles(response):
    return [row.article.title for row in response.context["rows"]]


@built_once
def wool(home):
    return keyword("villa", "wool", fi="Lampaasta langaksi.", en="From sheep to yarn.")


@built_once
def english(english_home, issue, section, wool):
    """The address of the English topics, with an article about wool."""
    edition = translated(about(issue, section, wool, title="Villapaita"))
    above = edition.get_parent()
    for page in (above, above.get_parent()):
        published_as_it_is(page)
    return above.get_parent().specific.address_of("topics")


def test_the_page_lists_the_articles_of_a_keyword_the_newest_issue_first(
    client, magazine, issue, section, wool
):
    about(issue, section, wool, title="Uusi")
    about(make_issue(magazine, "10", 2009), section, wool, title="Vanha")
    about(make_issue(magazine, "2", 2009), section, wool, title="Vanhin")
    make_article(issue, section, title="Muusta")

    response = client.get("/lehti/aiheet/villa/")

    assert titles(response) == ["Uusi", "Vanha", "Vanhin"]
    html = response.content.decode()
    assert "<h1>Villa</h1>" in html
    assert "Lampaasta langaksi." in html
    assert "Muusta" not in html


def test_each_language_has_its_own_words_and_articles(client, english):
    response = client.get(f"{english}villa/")
    html = response.content.decode()

    assert titles(response) == ["VILLAPAITA"]
    assert "<h1>Wool</h1>" in html
    assert "From sheep to yarn." in html
    assert "Lampaasta" not in html


def test_the_language_switch_leads_to_the_same_keyword(client, english, issue, section):
    about(issue, section, keyword("pellava", "linen"))

    both = client.get("/lehti/aiheet/villa/").content.decode()
    finnish_only = client.get("/lehti/aiheet/pellava/").content.decode()

    assert f'hreflang="en" href="http://localhost{english}villa/"' in both
    assert 'hreflang="en" href="http://localhost' not in finnish_only
    assert client.get(f"{english}pellava/").status_code == 404


@pytest.mark.parametrize("state", ["draft", "private", "none"])
def test_a_keyword_of_nothing_public_has_no_page(client, issue, section, wool, state):
    if state == "draft":
        draft = ArticlePage(title="Kesken", section=section, live=False)
        draft.keyword_items = [ArticleKeyword(tag=wool)]
        issue.add_child(instance=draft)
    if state == "private":
        about(issue, section, wool).view_restrictions.create(restriction_type="login")

    assert client.get("/lehti/aiheet/villa/").status_code == 404
    assert "villa/" not in client.get("/lehti/aiheet/").content.decode()


def test_the_keywords_of_an_article_lead_to_their_pages(client, issue, section, wool):
    article = about(issue, section, wool)

    html = client.get(article.url).content.decode()

    assert '<a rel="tag" href="/lehti/aiheet/villa/">villa</a>' in html


def test_keywords_that_share_articles_are_named_the_nearest_first(client, issue, section, wool):
    near, far, elsewhere = keyword("lampaat"), keyword("aika"), keyword("musiikki")
    about(issue, section, wool, near, far)
    about(issue, section, wool, near)
    about(issue, section, elsewhere)

    response = client.get("/lehti/aiheet/villa/")

    assert [word.words for word in response.context["related"]] == ["lampaat", "aika"]
    assert 'href="/lehti/aiheet/lampaat/"' in response.content.decode()


def test_a_keyword_of_drafts_only_is_not_named_beside_another(client, issue, section, wool):
    secret = keyword("salaisuus")
    about(issue, section, wool)
    draft = ArticlePage(title="Kesken", section=section, live=False)
    draft.keyword_items = [ArticleKeyword(tag=wool), ArticleKeyword(tag=secret)]
    issue.add_child(instance=draft)

    assert client.get("/lehti/aiheet/villa/").context["related"] == []


def test_the_index_is_in_the_languages_own_order(client, english, issue, section):
    about(issue, section, keyword("äiti", "mother"), keyword("aika", "time"))

    finnish = client.get("/lehti/aiheet/").context["letters"]
    in_english = client.get(english).context["letters"]

    assert [e.words for letter in finnish for e in letter.entries] == ["aika", "villa", "äiti"]
    assert [e.words for letter in in_english for e in letter.entries] == ["wool"]


def test_an_index_without_keywords_says_so(client, magazine):
    assert "ei ole vielä asiasanoja" in client.get("/lehti/aiheet/").content.decode()


def test_a_row_tells_section_issue_author_and_minutes(client, issue, section, wool):
    about(issue, section, wool, title="Villapaita")

    html = client.get("/lehti/aiheet/villa/").content
    (row,) = BeautifulSoup(html, "html.parser").select(".rows > li")

    assert row["data-section"] == "1"
    assert row.select_one(".kicker a").get_text() == "Käden jälki"
    assert row.select_one(".meta a")["href"] == issue.url
    for told in ("1/2026", "Maija Esimerkki", "1 min"):
        assert told in row.get_text(" ", strip=True)
