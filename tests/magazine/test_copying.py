from django.urls import reverse

from magazine.contents import contents_of
from magazine.models import ArticlePage, IssuePage
from tests.factories import make_magazine
from tests.magazine.ordering import order


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


def test_a_copied_magazine_keeps_the_order_of_every_issue(editor, full_issue):
    made = copy(editor, full_issue.get_parent().specific, copy_subpages="on")

    assert order(IssuePage.objects.child_of(made).get()) == ["Kolme*", "Kaksi", "Yksi"]


def test_a_script_copies_the_order_as_well(full_issue):
    made = full_issue.copy(
        recursive=True, keep_live=False, update_attrs={"slug": "kopio", "number": "2"}
    )

    assert order(made) == ["Kolme*", "Kaksi", "Yksi"]
