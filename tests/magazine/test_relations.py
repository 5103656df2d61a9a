"""Relations between pages are compared by translation key."""

from magazine.contents import contents_of
from magazine.models import ArticlePage, RelatedPage
from magazine.parts import contents_by_section
from tests.factories import (
    fresh,
    make_article,
    make_issue,
    make_section,
    published,
    published_as_it_is,
    republished,
    translated,
)
from tests.grounds import built_once
from website.home.models import ContentPage


@built_once
def english(english_home, issue, section):
    """An issue of two articles in two sections, wholly in English as well."""
    other = make_section(issue.get_parent(), title="Ideavakka", colour=2, order=2)
    pages = [
        translated(make_article(issue, other, title="Kirje")),
        translated(make_article(issue, section, title="Villapaita")),
    ]
    issue_page = pages[0].get_parent().specific
    for page in (issue_page, issue_page.get_parent().specific):
        published_as_it_is(page)
    return {
        "issue": issue_page,
        "sections": [translated(section), translated(other)],
        "articles": pages,
    }


def titles(page_or_list):
    return [article.title for article in page_or_list]


def test_an_english_section_lists_its_english_articles(client, english):
    for section, title in zip(english["sections"], ["VILLAPAITA", "KIRJE"], strict=True):
        response = client.get(section.url)

        assert titles(response.context["articles"]) == [title]


def test_a_finnish_section_lists_no_english_article(client, english, section):
    assert titles(client.get(section.url).context["articles"]) == ["Villapaita"]


def test_an_english_issue_groups_by_english_sections(client, english):
    groups = client.get(english["issue"].url).context["sections"]

    assert [
        (group.section.title, titles(e.article for e in group.entries)) for group in groups
    ] == [
        ("KÄDEN JÄLKI", ["VILLAPAITA"]),
        ("IDEAVAKKA", ["KIRJE"]),
    ]


def test_an_english_article_names_its_english_section(client, english):
    response = client.get(english["articles"][1].url)

    assert response.context["section"].title == "KÄDEN JÄLKI"


def test_an_article_whose_section_is_not_published_in_english_stands_last_without_one(
    client, english
):
    english["sections"][0].unpublish()

    groups = contents_by_section(contents_of(english["issue"]))
    response = client.get(english["articles"][1].url)

    assert [group.section and group.section.title for group in groups] == ["IDEAVAKKA", None]
    assert titles(entry.article for entry in groups[1].entries) == ["VILLAPAITA"]
    assert response.status_code == 200
    assert response.context["section"] is None


def test_sections_stand_in_their_own_order_and_not_in_that_of_the_articles(issue, section):
    last = make_section(issue.get_parent(), title="Viimeinen", order=20_000)
    for place in (last, section):
        make_article(issue, place)

    groups = contents_by_section(contents_of(issue))

    assert [group.section.title for group in groups] == ["Käden jälki", "Viimeinen"]


def test_drafts_are_nowhere_to_be_seen(client, home, issue, section):
    make_article(issue, section, title="Julki")
    issue.add_child(instance=ArticlePage(title="Kesken", section=section, live=False))

    for url in ("/", "/lehti/", issue.url, section.url, f"{issue.url}julki/"):
        html = client.get(url).content.decode()
        assert "Kesken" not in html, url
        assert "Julki" in html, url


def test_private_articles_are_nowhere_to_be_seen(client, home, issue, section):
    make_article(issue, section, title="Julki")
    private = make_article(issue, section, title="Salattu")
    private.view_restrictions.create(restriction_type="login")

    for url in ("/", "/lehti/", issue.url, section.url, f"{issue.url}julki/"):
        html = client.get(url).content.decode()
        assert "Salattu" not in html, url


def test_an_unpublished_section_is_offered_to_no_reader(client, issue, section):
    make_article(issue, section)
    section.unpublish()

    for url in ("/", "/lehti/", issue.url):
        assert "Käden jälki" not in client.get(url).content.decode(), url


def test_related_pages_are_read_in_the_articles_language_in_the_editors_order(
    client, home, english_home, issue, section
):
    about = published(home, ContentPage(title="Tietoa"))
    other = make_article(issue, section, title="Toinen")
    finnish_only = make_article(issue, section, title="Vain suomeksi")
    draft = issue.add_child(instance=ArticlePage(title="Kesken", section=section, live=False))
    chosen = [draft, other, finnish_only, about]
    rows = [RelatedPage(page=page, sort_order=place) for place, page in enumerate(chosen)]
    article = make_article(issue, section, related_items=rows)
    translated(about), translated(other)
    english = translated(article)

    assert titles(client.get(article.url).context["related"]) == [
        "Toinen",
        "Vain suomeksi",
        "Tietoa",
    ]
    assert titles(client.get(english.url).context["related"]) == ["TOINEN", "TIETOA"]


def test_a_section_lists_the_newest_issue_first_whenever_it_was_published(
    client, magazine, section
):
    make_article(make_issue(magazine, "2", 2025), section, title="Uudempi")
    make_article(make_issue(magazine, "10", 2025), section, title="Uusin")
    make_article(make_issue(magazine, "1", 2009), section, title="Vanha")

    assert titles(client.get(section.url).context["articles"]) == ["Uusin", "Uudempi", "Vanha"]


def test_articles_go_where_the_number_of_their_issue_goes_in_both_languages(
    client, english, magazine, section
):
    later = make_article(make_issue(magazine, "2", 2026), section, title="Uudempi")
    translated(later)
    sections = [section, english["sections"][0]]
    assert [titles(client.get(page.url).context["articles"]) for page in sections] == [
        ["Uudempi", "Villapaita"],
        ["UUDEMPI", "VILLAPAITA"],
    ]

    republished(fresh(later).get_parent().specific, number="7", year=2001)

    assert [titles(client.get(page.url).context["articles"]) for page in sections] == [
        ["Villapaita", "Uudempi"],
        ["VILLAPAITA", "UUDEMPI"],
    ]


def test_an_article_that_moves_takes_the_place_of_its_new_issue(client, magazine, section):
    old, new = make_issue(magazine, "1", 2009), make_issue(magazine, "1", 2025)
    moved = make_article(old, section, title="Siirretty")
    make_article(make_issue(magazine, "2", 2020), section, title="Paikallaan")
    assert titles(client.get(section.url).context["articles"]) == ["Paikallaan", "Siirretty"]

    moved.move(new, pos="last-child")

    assert titles(client.get(section.url).context["articles"]) == ["Siirretty", "Paikallaan"]
