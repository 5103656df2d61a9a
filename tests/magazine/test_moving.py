"""Articles and issues that are moved, or shown in a second place."""

import pytest
from django.urls import reverse

from magazine.contents import contents_of
from magazine.models import ArticlePage, IssuePage
from tests.factories import make_article, make_issue, make_magazine, translated
from tests.magazine.ordering import order


@pytest.mark.parametrize("kind", ["issue", "article"])
def test_an_alias_of_a_page_is_made_and_read(editor, client, home, full_issue, kind):
    article = ArticlePage.objects.get(title="Yksi")
    parent = make_magazine(home, title="Toinen", slug="toinen")
    if kind == "article":
        parent = make_issue(parent, "5", 2026)
    page = {"issue": full_issue, "article": article}[kind]

    data = {"new_slug": page.slug, "new_title": page.title, "new_parent_page": parent.pk}
    response = editor.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]), data | {"alias": "on"}
    )

    alias = type(page).objects.get(alias_of=page)
    assert response.status_code == 302
    assert alias.live
    assert client.get(alias.url).status_code == 200


def test_an_article_that_an_issue_aliases_is_in_its_contents(editor, home, full_issue):
    other = make_issue(full_issue.get_parent(), "2", 2026)
    article = ArticlePage.objects.get(title="Yksi")

    article.create_alias(parent=other, update_slug="yksi")

    assert [entry.article.title for entry in contents_of(other)] == ["Yksi"]
    assert order(full_issue) == ["Kolme*", "Kaksi", "Yksi"]


def test_a_moved_article_goes_last_in_the_other_issue_and_leaves_this_one(editor, full_issue):
    other = make_issue(full_issue.get_parent(), "2", 2026)
    make_article(other, ArticlePage.objects.first().section, title="Vanha")
    article = ArticlePage.objects.get(title="Kolme")

    url = reverse("wagtailadmin_pages:move_confirm", args=[article.pk, other.pk])
    response = editor.post(url)

    assert response.status_code == 302
    assert order(other) == ["Vanha", "Kolme"]
    assert order(full_issue) == ["Kaksi", "Yksi"]


def test_an_english_article_that_stays_behind_is_still_read_in_its_issue(editor, full_issue):
    other = make_issue(full_issue.get_parent(), "2", 2026)
    article = ArticlePage.objects.get(title="Kolme")
    english_issue = translated(article).get_parent().specific

    article.move(other, pos="last-child")

    own = [entry.article.title for entry in contents_of(english_issue) if not entry.language]
    assert own == ["KOLME"]


def test_a_moved_issue_takes_its_articles_and_their_order_along(editor, client, home, full_issue):
    other = make_magazine(home, title="Toinen", slug="toinen")

    url = reverse("wagtailadmin_pages:move_confirm", args=[full_issue.pk, other.pk])
    response = editor.post(url)

    moved = IssuePage.objects.get(pk=full_issue.pk)
    assert response.status_code == 302
    assert order(moved) == ["Kolme*", "Kaksi", "Yksi"]
    assert client.get("/toinen/2026-1/kolme/").status_code == 200


def test_the_pages_below_an_issue_cannot_go_where_no_article_belongs(editor, full_issue, section):
    article = ArticlePage.objects.first()

    url = reverse("wagtailadmin_pages:move_confirm", args=[article.pk, section.pk])
    response = editor.post(url)

    article.refresh_from_db()
    assert response.status_code in (302, 403)
    assert article.get_parent().pk == full_issue.pk
