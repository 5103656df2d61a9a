"""The contents of a long article, and addresses for its headings."""

import pytest

from tests.factories import make_article


def prose(*headings, words=10):
    return "".join(f"<h2>{heading}</h2><p>{'sana ' * words}</p>" for heading in headings)


def contents(client, article):
    headings = client.get(article.url).context["contents"]
    return [(heading.anchor, heading.html) for heading in headings]


@pytest.mark.parametrize(("number", "listed"), [(0, 0), (2, 0), (3, 3), (7, 7)])
def test_contents_are_listed_from_three_headings_on(client, issue, section, number, listed):
    body = [("prose", prose(*(f"Osa {n}" for n in range(number))))]

    assert len(contents(client, make_article(issue, section, body=body))) == listed


def test_a_text_that_takes_long_has_them_for_two_headings(client, issue, section):
    article = make_article(issue, section, body=[("prose", prose("Alku", "Loppu", words=1000))])

    assert contents(client, article) == [("h-alku", "Alku"), ("h-loppu", "Loppu")]


def test_headings_of_prose_and_of_blocks_have_addresses_of_their_own(client, issue, section):
    block = ("heading", {"text": "Lopuksi", "level": "2"})
    body = [("prose", prose("Lopuksi", "Lopuksi")), block, ("prose", prose("Lopuksi"))]

    article = make_article(issue, section, body=body)

    html = client.get(article.url).content.decode()
    anchors = [anchor for anchor, _html in contents(client, article)]
    assert sorted(anchors) == ["h-lopuksi", "h-lopuksi-2", "h-lopuksi-3", "h-lopuksi-4"]
    assert all(html.count(f'id="{anchor}"') == 1 for anchor in anchors)
    assert all(f'href="#{anchor}"' in html for anchor in anchors)


def test_the_heading_of_a_block_keeps_its_address_whatever_prose_says(client, issue, section):
    block = ("heading", {"text": "Lopuksi", "level": "2"})
    article = make_article(issue, section, body=[("prose", prose("Lopuksi")), block])

    html = client.get(article.url).content.decode()

    assert '<h2 id="h-lopuksi-2">Lopuksi</h2><p>' in html


def test_words_in_another_language_stay_marked_and_links_become_words(client, issue, section):
    heading = '<a linktype="lang" lang="sv">Slöjd</a> ja <a href="https://example.org/">muu</a>'
    article = make_article(issue, section, body=[("prose", prose(heading, "Toinen", "Kolmas"))])

    assert contents(client, article)[0] == (
        "h-slojd-ja-muu",
        '<span lang="sv">Slöjd</span> ja muu',
    )


def test_a_heading_without_letters_has_an_address_too(client, issue, section):
    article = make_article(issue, section, body=[("prose", prose("***", "???", "Kolmas"))])

    assert [anchor for anchor, _html in contents(client, article)] == ["h-1", "h-2", "h-kolmas"]


def test_minor_headings_have_addresses_and_are_not_listed(client, issue, section):
    body = [("prose", prose("A", "B", "C") + "<h3>Pieni</h3><p>x</p>")]
    article = make_article(issue, section, body=body)

    assert len(contents(client, article)) == 3
    assert '<h3 id="h-pieni">Pieni</h3>' in client.get(article.url).content.decode()


def test_an_article_of_twenty_thousand_words_is_shown_with_its_contents(client, issue, section):
    body = [("prose", prose(f"Luku {n}", words=400)) for n in range(50)]

    article = make_article(issue, section, body=body)

    assert len(contents(client, article)) == 50
