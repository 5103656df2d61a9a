from django.urls import reverse
from wagtail.models import PageLogEntry

from magazine.running_order import ACTION
from tests.factories import make_article, translated
from tests.magazine.ordering import key, order, post, url


def test_the_view_lists_the_articles_in_order(editor, issue, three):
    response = editor.get(url(issue))

    assert [item["page"].title for item in response.context["items"]] == ["Yksi", "Kaksi", "Kolme"]


def test_an_article_moves_up_and_down(editor, issue, three):
    post(editor, issue, move=f"{key(three[2])}:up")
    assert order(issue) == ["Yksi", "Kolme", "Kaksi"]

    post(editor, issue, move=f"{key(three[0])}:down")
    assert order(issue) == ["Kolme", "Yksi", "Kaksi"]


def test_the_ends_of_the_list_are_ends(editor, issue, three):
    post(editor, issue, move=f"{key(three[0])}:up")
    post(editor, issue, move=f"{key(three[2])}:down")

    assert order(issue) == ["Yksi", "Kaksi", "Kolme"]


def test_one_article_at_a_time_is_the_lead(editor, issue, three):
    post(editor, issue, lead=key(three[1]))
    post(editor, issue, lead=key(three[2]))

    assert order(issue) == ["Yksi", "Kaksi", "Kolme*"]


def test_a_dragged_list_is_saved_whole_and_keeps_its_lead(editor, issue, three):
    post(editor, issue, lead=key(three[1]))

    post(editor, issue, order=[key(three[i]) for i in (2, 0, 1)])

    assert order(issue) == ["Kolme", "Yksi", "Kaksi*"]


def test_the_last_change_is_undone(editor, issue, three):
    post(editor, issue, lead=key(three[0]))
    post(editor, issue, move=f"{key(three[2])}:up")

    post(editor, issue, undo="1")

    assert order(issue) == ["Yksi*", "Kaksi", "Kolme"]


def test_undo_is_not_offered_before_a_change_or_after_an_article_came(
    editor, issue, section, three
):
    offered = [editor.get(url(issue)).context["can_undo"]]
    post(editor, issue, move=f"{key(three[2])}:up")
    offered.append(editor.get(url(issue)).context["can_undo"])
    make_article(issue, section)
    offered.append(editor.get(url(issue)).context["can_undo"])

    assert offered == [False, True, False]


def test_a_change_is_logged_with_who_and_what(editor, issue, three):
    before = order(issue)
    post(editor, issue, move=f"{key(three[2])}:up")

    entry = PageLogEntry.objects.get(action=ACTION)
    keys = {key(article): article.title for article in three}
    assert entry.user.is_superuser
    assert entry.page_id == issue.pk
    assert [keys[item["article"]] for item in entry.data["before"]] == before
    assert [keys[item["article"]] for item in entry.data["after"]] == order(issue)


def test_readers_see_the_change_at_once(editor, client, issue, three):
    post(editor, issue, move=f"{key(three[2])}:up")

    contents = client.get(issue.url).context["contents"]

    assert [entry.article.title for entry in contents] == ["Yksi", "Kolme", "Kaksi"]


def test_an_issue_without_articles_says_how_to_begin(editor, issue):
    response = editor.get(url(issue))

    assert response.status_code == 200
    assert reverse("wagtailadmin_pages:add_subpage", args=[issue.pk]) in response.content.decode()


def test_an_article_in_one_language_stands_in_the_list_of_every_language(editor, issue, three):
    english_issue = translated(three[0]).get_parent().specific

    items = editor.get(url(english_issue)).context["items"]

    shown = [(item["page"].title, item["page"].locale.language_code) for item in items]
    assert shown == [("YKSI", "en"), ("Kaksi", "fi"), ("Kolme", "fi")]


def test_a_change_made_on_the_english_issue_is_the_finnish_order(editor, issue, three):
    english_issue = translated(three[0]).get_parent().specific

    post(editor, english_issue, move=f"{key(three[0])}:down")

    assert order(issue) == ["Kaksi", "Yksi", "Kolme"]
