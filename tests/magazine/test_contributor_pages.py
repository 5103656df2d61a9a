"""A page for everybody who has made something, and all of them from A to Ö."""

import re

import pytest

from magazine.models import ArticlePage, Contributor, ContributorText
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_picture,
    published_as_it_is,
    translated,
)
from tests.magazine.bylines import byline

MAIJA = "Maija Esimerkki"
ADDRESS = "/lehti/tekijat/maija-esimerkki/"


def works(response):
    """Headings with their numbers, and titles below them."""
    return [
        (work.label, work.total, [row.article.title for row in work.rows])
        for work in response.context["works"]
    ]


def publish(page):
    published_as_it_is(page)


@pytest.fixture
def edition(english_home, issue, section):
    """A function: the English edition of an article, its issue and magazine public."""

    def make(article):
        english = translated(article)
        above = english.get_parent()
        publish(above)
        publish(above.get_parent())
        return english

    return make


def test_the_page_lists_what_somebody_did_by_role_and_the_newest_issue_first(
    client, magazine, issue, section
):
    old = make_issue(magazine, "2", 2009)
    make_article(issue, section, title="Uusi", contributors=byline((MAIJA, "text")))
    make_article(old, section, title="Kuvattu", contributors=byline((MAIJA, "photos")))
    make_article(old, section, title="Vanha", contributors=byline((MAIJA, "text")))

    response = client.get(ADDRESS)

    assert works(response) == [("Tekstit", 2, ["Uusi", "Vanha"]), ("Kuvat", 1, ["Kuvattu"])]
    html = response.content.decode()
    assert html.index("Uusi") < html.index("Vanha") < html.index("Kuvattu")
    assert "<h1>Maija Esimerkki</h1>" in html


@pytest.mark.parametrize(
    ("role", "finnish", "english"),
    [
        ("text", ("Teksti", "Tekstit"), ("Text", "Texts")),
        ("photos", ("Kuvat", "Kuvat"), ("Photos", "Photos")),
        ("illustration", ("Kuvitus", "Kuvitukset"), ("Illustration", "Illustrations")),
        ("translation", ("Käännös", "Käännökset"), ("Translation", "Translations")),
    ],
)
def test_each_role_has_its_word_for_one_and_for_many(
    client, edition, issue, section, role, finnish, english
):
    found = []
    for _ in range(2):
        article = make_article(issue, section, contributors=byline((MAIJA, role)))
        address = edition(article).get_parent().get_parent().specific.address_of("contributors")
        pages = (client.get(ADDRESS), client.get(f"{address}maija-esimerkki/"))
        found.append([works(page)[0][0] for page in pages])

    assert found == [[finnish[0], english[0]], [finnish[1], english[1]]]


def test_an_article_somebody_wrote_and_photographed_stands_under_both(client, issue, section):
    rows = byline((MAIJA, "text"), ("Olli Mallinen", "text"), (MAIJA, "photos"))
    make_article(issue, section, title="Yhdessä", contributors=rows)

    assert works(client.get(ADDRESS)) == [
        ("Teksti", 1, ["Yhdessä"]),
        ("Kuvat", 1, ["Yhdessä"]),
    ]


def test_a_name_that_was_printed_otherwise_is_told(client, issue, section):
    rows = byline((MAIJA, "text", "Maija Entinen"))
    make_article(issue, section, title="Ennen", contributors=rows)
    make_article(issue, section, title="Nyt", contributors=byline((MAIJA, "text")))

    html = client.get(ADDRESS).content.decode()

    assert html.count("Julkaistu nimellä") == 1
    assert "Julkaistu nimellä Maija Entinen" in html


def test_the_page_shows_portrait_and_description_in_its_own_language_only(
    client, edition, issue, section
):
    article = make_article(issue, section)
    contributor = Contributor.objects.get()
    contributor.portrait = make_picture(title="Muotokuva")
    contributor.texts = [ContributorText(language="fi", description="Kutoja Kutojanmäeltä.")]
    contributor.save()
    english = edition(article)
    address = f"{english.url.rsplit('/', 3)[0]}/contributors/maija-esimerkki/"

    html = client.get(ADDRESS).content.decode()
    in_english = client.get(address).content.decode()

    assert '<meta name="description" content="Kutoja Kutojanmäeltä.">' in html
    assert html.count("Kutoja Kutojanmäeltä.") == 2
    assert 'alt="Punainen kangas"' in html
    assert "Kutoja" not in in_english
    assert 'alt="A red cloth"' in in_english


@pytest.mark.parametrize("state", ["draft", "private", "none"])
def test_somebody_with_nothing_public_has_no_page(client, issue, section, state):
    make_contributor(MAIJA)
    if state == "draft":
        row = byline((MAIJA, "text"))
        issue.add_child(
            instance=ArticlePage(title="Kesken", section=section, live=False, contributors=row)
        )
    if state == "private":
        make_article(issue, section).view_restrictions.create(restriction_type="login")

    assert client.get(ADDRESS).status_code == 404
    assert MAIJA not in client.get("/lehti/tekijat/").content.decode()


def test_drafts_are_not_among_somebodys_works(client, issue, section):
    make_article(issue, section, title="Julki")
    draft = ArticlePage(title="Kesken", section=section, live=False)
    draft.contributors = byline((MAIJA, "text"))
    issue.add_child(instance=draft)

    assert works(client.get(ADDRESS)) == [("Teksti", 1, ["Julki"])]


def test_nobody_of_that_name_is_not_found(client, magazine):
    assert client.get("/lehti/tekijat/ei-ketaan/").status_code == 404


def test_somebody_known_in_finnish_only_has_no_english_page(client, edition, issue, section):
    other = make_article(issue, section, contributors=byline(("Olli Mallinen", "text")))
    make_article(issue, section, contributors=byline((MAIJA, "text")))
    address = f"{edition(other).url.rsplit('/', 3)[0]}/contributors/"

    assert client.get(f"{address}maija-esimerkki/").status_code == 404
    assert client.get(f"{address}olli-mallinen/").status_code == 200
    assert 'hreflang="en" href=' not in client.get(ADDRESS).content.decode()


def test_the_language_switch_leads_to_the_same_person(client, edition, issue, section):
    address = f"{edition(make_article(issue, section)).url.rsplit('/', 3)[0]}/contributors/"

    html = client.get(ADDRESS).content.decode()
    index = client.get("/lehti/tekijat/").content.decode()

    assert f'hreflang="en" href="http://localhost{address}maija-esimerkki/"' in html
    assert f'<link rel="canonical" href="http://localhost{ADDRESS}">' in html
    assert f'hreflang="en" href="http://localhost{address}"' in index


@pytest.mark.parametrize("kind", ["contributors", "topics"])
def test_another_languages_word_is_no_address(client, edition, issue, section, kind):
    english = edition(make_article(issue, section)).get_parent().get_parent().specific
    word = {"contributors": "tekijat", "topics": "aiheet"}[kind]
    addresses = [f"/lehti/{word}/", f"/lehti/{kind}/", f"{english.url}{kind}/"]
    addresses.append(f"{english.url}{word}/")

    statuses = [client.get(address).status_code for address in addresses]

    assert statuses == [200, 404, 200, 404]


def test_the_index_goes_by_the_last_name_from_a_to_o_with_numbers(client, issue, section):
    names = ["Aino Öhman", "Örjan Aho", "Kaisa Åberg", "Olli Äijälä", "Zelda von Zahn"]
    for name in names:
        make_article(issue, section, contributors=byline((name, "text"), (name, "photos")))
    make_article(issue, section, contributors=byline((names[0], "text")))

    response = client.get("/lehti/tekijat/")

    assert [
        (letter.letter, [e.words for e in letter.entries]) for letter in response.context["letters"]
    ] == [
        ("A", ["Örjan Aho"]),
        ("Z", ["Zelda von Zahn"]),
        ("Å", ["Kaisa Åberg"]),
        ("Ä", ["Olli Äijälä"]),
        ("Ö", ["Aino Öhman"]),
    ]
    lines = re.findall(
        r"<li><a href=\"(\S+)\">([^<]+)</a> <span[^>]*>([^<]+)<", response.content.decode()
    )
    assert ("/lehti/tekijat/aino-ohman/", "Aino Öhman", "2 juttua") in lines
    assert ("/lehti/tekijat/orjan-aho/", "Örjan Aho", "1 juttu") in lines


def test_the_editor_says_where_an_organisation_is_sorted(client, issue, section):
    make_article(issue, section, contributors=byline(("Kudonnan ystävät", "text")))
    Contributor.objects.update(sort_name="Kudonnan ystävät")

    (letter,) = client.get("/lehti/tekijat/").context["letters"]

    assert letter.letter == "K"


def test_an_index_without_anybody_says_so(client, magazine):
    html = client.get("/lehti/tekijat/").content.decode()

    assert "Kukaan ei ole vielä julkaissut" in html


def test_many_works_come_in_pages_and_the_heading_tells_all_of_them(client, issue, section):
    make_article(issue, section, contributors=byline((MAIJA, "photos")))
    first = make_article(issue, section, contributors=byline((MAIJA, "text")))
    for number in range(32):
        copy = ArticlePage(title=f"Juttu {number}", section=section)
        copy.contributors = byline((MAIJA, "text"))
        issue.add_child(instance=copy)

    pages = [client.get(ADDRESS, {"page": number}) for number in (1, 2, "x")]

    assert [[(label, total, len(t)) for label, total, t in works(page)] for page in pages] == [
        [("Tekstit", 33, 30)],
        [("Tekstit", 33, 3), ("Kuvat", 1, 1)],
        [("Tekstit", 33, 30)],
    ]
    assert first.title in pages[0].content.decode()


def test_a_translator_has_a_page_in_the_language_they_translated_into(
    client, edition, issue, section
):
    rows = byline((MAIJA, "text"), ("Tiina Tulkki", "translation"))
    rows[1].language = "en"
    english = edition(make_article(issue, section, contributors=rows))
    address = f"{english.url.rsplit('/', 3)[0]}/contributors/"

    assert client.get("/lehti/tekijat/tiina-tulkki/").status_code == 404
    assert "Tiina Tulkki" not in client.get("/lehti/tekijat/").content.decode()
    assert works(client.get(f"{address}tiina-tulkki/"))[0][:2] == ("Translation", 1)
