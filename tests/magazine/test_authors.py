"""The names that a card of an article shows."""

from magazine.contents import contents_of
from magazine.models import ArticleContributor
from tests.factories import make_article, make_contributor


def byline(*rows):
    return [
        ArticleContributor(contributor=make_contributor(today), role=role, name=printed)
        for today, role, printed in rows
    ]


def test_the_authors_are_those_of_the_text_as_they_were_printed(issue, section):
    rows = byline(
        ("Kaisa Kuvaaja", "photos", ""),
        ("Maija Uusi", "text", "Maija Entinen"),
        ("Olli Toinen", "text", ""),
    )
    article = make_article(issue, section, contributors=rows)

    assert article.authors == ["Maija Entinen", "Olli Toinen"]


def test_an_article_without_a_text_credit_has_no_authors(issue, section):
    article = make_article(issue, section, contributors=byline(("Kaisa Kuvaaja", "photos", "")))

    assert article.authors == []


def test_the_authors_on_the_cards_of_an_issue_cost_no_query(
    issue, section, django_assert_num_queries
):
    for _ in range(3):
        make_article(issue, section)
    entries = contents_of(issue)

    with django_assert_num_queries(0):
        assert [entry.article.authors for entry in entries] == [["Maija Esimerkki"]] * 3
