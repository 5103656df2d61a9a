from magazine.models import ArticlePage
from magazine.running_order import rearrange, state_of, version_of
from tests.factories import make_article, published_as_it_is, republished, translated
from tests.grounds import built_once


@built_once
def twelve(issue, section):
    return [make_article(issue, section, title=f"Juttu {number}") for number in range(1, 13)]


def place(client, article):
    """(previous, "position/total", next) as the article's page shows them."""
    found = client.get(article.url).context["place"]
    titles = [page and page.title for page in (found.previous, found.next)]
    return titles[0], f"{found.position}/{found.total}", titles[1]


def test_an_article_stands_between_its_neighbours(client, twelve):
    assert place(client, twelve[2]) == ("Juttu 2", "3/12", "Juttu 4")


def test_the_page_says_the_place_and_links_both_ways(client, twelve):
    html = client.get(twelve[2].url).content.decode()

    assert "3/12" in html
    assert 'rel="prev" href="/lehti/2026-1/juttu-2/"' in html
    assert 'rel="next" href="/lehti/2026-1/juttu-4/"' in html


def test_nothing_comes_before_the_first_and_after_the_last(client, twelve):
    assert place(client, twelve[0]) == (None, "1/12", "Juttu 2")
    assert place(client, twelve[-1]) == ("Juttu 11", "12/12", None)


def test_neighbours_follow_the_running_order(client, issue, twelve):
    rearrange(issue, state_of(issue)[::-1], version_of(issue))

    assert place(client, twelve[2]) == ("Juttu 4", "10/12", "Juttu 2")


def test_drafts_are_passed_over_and_not_counted(client, twelve):
    twelve[1].unpublish()

    assert place(client, twelve[2]) == ("Juttu 1", "2/11", "Juttu 4")


def test_an_article_alone_has_no_neighbours(client, issue, section):
    assert place(client, make_article(issue, section)) == (None, "1/1", None)


def test_english_articles_are_neighbours_of_english_ones(client, english_home, issue, section):
    issue = republished(issue, lists_untranslated=False)
    finnish = [make_article(issue, section, title=f"Juttu {number}") for number in range(1, 4)]
    first, last = translated(finnish[0]), translated(finnish[2])
    for page in (first.get_parent(), first.get_parent().get_parent()):
        published_as_it_is(page)

    assert place(client, first) == (None, "1/2", "JUTTU 3")
    assert place(client, last) == ("JUTTU 1", "2/2", None)


def test_the_preview_of_an_unpublished_article_has_no_place(editor, issue, section):
    make_article(issue, section)
    draft = issue.add_child(instance=ArticlePage(title="Kesken", section=section, live=False))

    response = draft.make_preview_request(preview_mode="")

    assert response.status_code == 200
    assert "Kesken" in response.content.decode()
    assert "1/1" not in response.content.decode()
