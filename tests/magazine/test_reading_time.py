"""Reading time counts characters, and is stored where a list finds it."""

import pytest

from magazine.models import ArticlePage
from tests.factories import fresh, make_article, republished, translated


def paragraphs(characters):
    """A body of that many characters, its marks not counted."""
    return [("prose", f"<p><b>a</b>{'a' * (characters - 2)}</p>")]


@pytest.mark.parametrize(
    ("characters", "minutes"),
    [(0, 1), (200, 1), (2 * 1240, 2), (10 * 1240, 10), (10 * 1240 + 800, 11)],
)
def test_the_minutes_follow_from_the_characters(issue, section, characters, minutes):
    body = paragraphs(characters) if characters else []

    article = make_article(issue, section, lead="", body=body)

    assert article.reading_minutes == minutes


def test_headings_and_quotations_are_read_too(issue, section):
    half = "a" * 1240
    quote = ("quote", {"text": half, "attribution": ""})

    article = make_article(issue, section, lead="", body=[("prose", f"<p>{half}</p>"), quote])

    assert article.reading_minutes == 2


def test_english_is_counted_at_its_own_pace(english_home, issue, section):
    article = make_article(issue, section, lead="", body=paragraphs(60 * 1215))

    assert article.reading_minutes == 59
    assert fresh(translated(article)).reading_minutes == 60


def test_publishing_a_longer_text_counts_anew(issue, section):
    article = make_article(issue, section, body=paragraphs(1240))

    assert republished(article, body=paragraphs(5 * 1240)).reading_minutes == 5


def test_a_draft_leaves_the_published_figure_alone(issue, section):
    article = make_article(issue, section, body=paragraphs(1240))

    article.body = paragraphs(5 * 1240)
    article.save_revision()

    assert fresh(article).reading_minutes == 1


def test_the_article_tells_its_reading_time(client, issue, section):
    article = make_article(issue, section, body=paragraphs(4 * 1240))

    assert "Lukuaika 4 min" in client.get(article.url).content.decode()


def test_a_preview_tells_the_time_of_the_text_in_the_preview(issue, section):
    article = make_article(issue, section)
    article.body = paragraphs(4 * 1240)

    html = article.make_preview_request(preview_mode="").content.decode()

    assert "Lukuaika 4 min" in html


def test_a_list_has_the_figure_without_the_text(client, django_assert_num_queries, issue, section):
    make_article(issue, section, body=paragraphs(4 * 1240))
    (entry,) = client.get(issue.url).context["contents"]

    with django_assert_num_queries(0):
        minutes = entry.article.reading_minutes

    assert minutes == 4
    assert "body" in entry.article.get_deferred_fields()


def test_twenty_thousand_words_are_counted_and_shown(client, issue, section):
    words = "sana " * 20_000
    article = make_article(issue, section, lead="", body=[("prose", f"<p>{words}</p>")])

    assert ArticlePage.objects.get(pk=article.pk).reading_minutes == round(100_000 / 1240)
    assert client.get(article.url).status_code == 200
