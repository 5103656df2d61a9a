import pytest
from django.urls import reverse

from magazine.contents import contents_of
from magazine.models import ArticlePage, IssuePage, RunningOrderItem
from magazine.running_order import rearrange, state_of, version_of
from tests.factories import make_article, make_issue, make_magazine, translated


@pytest.fixture
def full_issue(issue, section):
    """An issue whose running order is not the order in which its articles were made."""
    for title in ("Yksi", "Kaksi", "Kolme"):
        make_article(issue, section, title=title)
    state = [
        item | {"lead": item["article"] == state_of(issue)[2]["article"]}
        for item in state_of(issue)
    ]
    rearrange(issue, state[::-1], version_of(issue))
    return issue


def order(issue):
    """Titles in running order, drafts included, the lead marked."""
    pages = {page.translation_key: page for page in ArticlePage.objects.child_of(issue)}
    rows = RunningOrderItem.objects.filter(issue_key=issue.translation_key)
    return [pages[row.article_key].title + ("*" if row.is_lead else "") for row in rows]


def copy(editor, page, parent=None, **values):
    data = {
        "new_title": "Kopio",
        "new_slug": f"{page.slug}-kopio",
        "new_parent_page": (parent or page.get_parent()).pk,
    }
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    response = editor.post(url, data | values)
    assert response.status_code == 302, response.context["form"].errors
    return type(page).objects.exclude(pk=page.pk).order_by("-pk").first()


def test_an_issue_is_copied_with_its_articles_and_their_order(editor, full_issue):
    made = copy(editor, full_issue, copy_subpages="on")

    assert order(made) == ["Kolme*", "Kaksi", "Yksi"]
    assert order(full_issue) == ["Kolme*", "Kaksi", "Yksi"]


def test_a_copied_issue_is_a_draft_of_the_same_number(editor, full_issue):
    made = copy(editor, full_issue, copy_subpages="on")

    assert (made.live, made.title, made.number) == (False, "1/2026", "1")
    assert not ArticlePage.objects.child_of(made).live().exists()


def test_an_issue_is_copied_without_its_articles(editor, full_issue):
    made = copy(editor, full_issue)

    assert order(made) == []
    assert not made.get_children().exists()
    assert order(full_issue) == ["Kolme*", "Kaksi", "Yksi"]


def test_a_live_copy_of_the_same_number_is_refused_with_a_reason(editor, full_issue):
    data = {
        "new_title": "Kopio",
        "new_slug": "kopio",
        "new_parent_page": full_issue.get_parent().pk,
        "copy_subpages": "on",
        "publish_copies": "on",
    }

    response = editor.post(
        reverse("wagtailadmin_pages:copy", args=[full_issue.pk]), data, follow=True
    )

    assert response.status_code == 200
    assert IssuePage.objects.count() == 1
    assert "1/2026" in " ".join(str(message) for message in response.context["messages"])


def test_an_issue_is_copied_live_to_another_magazine(editor, client, home, full_issue):
    other = make_magazine(home, title="Toinen", slug="toinen")

    made = copy(editor, full_issue, other, copy_subpages="on", publish_copies="on")

    assert made.live
    assert [entry.article.title for entry in contents_of(made)] == ["Kolme", "Kaksi", "Yksi"]
    assert client.get(made.url).status_code == 200


def test_an_article_is_copied_and_goes_last(editor, full_issue):
    article = ArticlePage.objects.get(title="Kolme")

    data = {"new_title": "Neljä", "new_slug": "nelja", "new_parent_page": full_issue.pk}
    editor.post(reverse("wagtailadmin_pages:copy", args=[article.pk]), data)

    assert order(full_issue) == ["Kolme*", "Kaksi", "Yksi", "Neljä"]


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

    assert [entry.article.title for entry in contents_of(english_issue)] == ["KOLME"]


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


def test_a_copied_magazine_keeps_the_order_of_every_issue(editor, full_issue):
    made = copy(editor, full_issue.get_parent().specific, copy_subpages="on")

    assert order(IssuePage.objects.child_of(made).get()) == ["Kolme*", "Kaksi", "Yksi"]


def test_a_script_copies_the_order_as_well(full_issue):
    made = full_issue.copy(
        recursive=True, keep_live=False, update_attrs={"slug": "kopio", "number": "2"}
    )

    assert order(made) == ["Kolme*", "Kaksi", "Yksi"]
