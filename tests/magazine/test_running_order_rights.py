import pytest
from django.core.management import call_command
from django.urls import reverse

from editorial.roles import Role
from magazine.models import IssuePage
from magazine.running_order import state_of, version_of
from tests.factories import make_article, make_issue, make_user, translated
from tests.grounds import built_once


@built_once
def issues(magazine, english_home, section):
    """A live issue, a draft one, and the latter's live English edition."""
    live, draft = make_issue(magazine, "1"), make_issue(magazine, "2")
    articles = [make_article(issue, section) for issue in (live, live, draft, draft)]
    english_of_live = translated(articles[0]).get_parent().specific
    english_of_draft = translated(articles[2]).get_parent().specific
    english_of_live.unpublish()
    english_of_draft.save_revision().publish()
    draft.unpublish()
    call_command("setup_editorial", verbosity=0)
    return {
        "live": live,
        "its English draft": english_of_live,
        "draft, live in English": draft,
        "wholly draft": magazine.add_child(instance=IssuePage(number="3", year=2026, live=False)),
    }


def may(client, role, issue):
    """Whether the view lets a user of ``role`` in to save."""
    client.force_login(make_user(role))
    before = state_of(issue)
    data = {"version": version_of(issue), "order": [item["article"] for item in before]}
    url = reverse("magazine_running_order", args=[issue.pk])
    response = client.post(url, data)
    allowed = response.get("Location") == url
    assert allowed == (client.get(url).status_code == 200)
    return allowed


CHIEF_ONLY = {Role.EDITOR_IN_CHIEF}
EDITORS = {Role.EDITOR_IN_CHIEF, Role.SECTION_EDITOR}


@pytest.mark.parametrize(
    ("which", "roles"),
    [
        ("live", CHIEF_ONLY),
        ("its English draft", CHIEF_ONLY),
        ("draft, live in English", CHIEF_ONLY),
        ("wholly draft", EDITORS),
    ],
)
def test_who_may_change_what_readers_see_and_what_they_do_not(client, issues, which, roles):
    allowed = {role for role in Role if may(client, role, issues[which])}

    assert allowed == roles


def test_nobody_comes_in_from_outside(client, issue):
    response = client.get(reverse("magazine_running_order", args=[issue.pk]))

    assert response.status_code == 302
    assert response.url.startswith("/admin/login/")


def test_the_button_is_shown_to_those_who_may(client, issues):
    shown = {}
    for role in (Role.EDITOR_IN_CHIEF, Role.SECTION_EDITOR):
        client.force_login(make_user(role))
        page = client.get(reverse("wagtailadmin_pages:edit", args=[issues["live"].pk]))
        button = reverse("magazine_running_order", args=[issues["live"].pk])
        shown[role] = button in page.content.decode()

    assert shown == {Role.EDITOR_IN_CHIEF: True, Role.SECTION_EDITOR: False}
