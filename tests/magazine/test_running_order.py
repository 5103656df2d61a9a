from magazine.contents import contents_of
from tests.factories import make_article, translated


def titles(issue):
    return [entry.article.title for entry in contents_of(issue)]


def test_a_new_article_goes_last(issue, section):
    for title in ("Ensimmäinen", "Toinen", "Kolmas"):
        make_article(issue, section, title=title)

    assert titles(issue) == ["Ensimmäinen", "Toinen", "Kolmas"]


def test_the_order_is_one_for_all_languages(issue, section):
    articles = [make_article(issue, section, title=title) for title in ("Yksi", "Kaksi")]
    english = [translated(article) for article in articles]
    english_issue = english[0].get_parent().specific

    assert titles(english_issue) == ["YKSI", "KAKSI"]
