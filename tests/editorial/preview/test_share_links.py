"""Links that show unpublished pages to guests, and what becomes of them."""

from __future__ import annotations

from io import StringIO

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from editorial.preview.share_links import ShareLink
from editorial.preview.shared import revoke
from editorial.roles import Role
from tests import factories
from tests.editorial.preview.conftest import english, read, soup_of
from tests.editorial.preview.guests import address, ended


def test_a_guest_reads_the_whole_issue_by_the_link_and_gets_no_cookie(client, link, unpublished):
    assert read(client, address(link)) == ["2/2026 Loimi", "Yksi", "Kaksi", "Kolme"]
    assert read(client, address(link, language="en"))[1:] == ["YKSI", "KAKSI", "Kolme"]
    assert not client.cookies


def test_a_link_to_one_article_shows_that_one_and_names_no_other(client, unpublished):
    _issue, one, two, _three = unpublished
    link = ShareLink.objects.create(page=two)

    shown = client.get(address(link), follow=True)

    assert soup_of(shown).h1.get_text() == "Kaksi"
    assert "Yksi" not in shown.content.decode()
    assert client.get(address(link, one)).status_code == 404
    assert client.get(address(link, english(two))).status_code == 404


def refusal(answer):
    return answer.status_code, " ".join(answer.content.decode().split())


def test_a_link_with_one_character_altered_is_said_not_to_be_whole(client, link):
    token = link.token
    for place in (0, len(token) // 2, len(token) - 1):
        other = "A" if token[place] != "A" else "B"
        altered = token[:place] + other + token[place + 1 :]
        for language, words in (
            ("fi", "Linkki ei ole kokonainen"),
            ("en", "The link is not whole"),
        ):
            prefix = "" if language == "fi" else "/en"
            status, text = refusal(client.get(f"{prefix}/preview/{altered}/"))
            assert status == 404
            assert words in text
            assert "Loimi" not in text


def test_a_link_that_ended_or_was_revoked_opens_nothing_and_says_so(client, link, unpublished):
    pages = [address(ended(link), page, "en") for page in (None, *unpublished)]
    for page in pages:
        status, text = refusal(client.get(page))
        assert (status, "The link was valid until" in text) == (410, True)
        assert "Loimi" not in text

    revoke(link, None)
    status, text = refusal(client.get(pages[0]))
    assert (status, "The link has been withdrawn" in text) == (410, True)


def test_an_article_that_left_the_issue_is_refused_as_one_that_never_was_in_it(
    client, link, unpublished, issue
):
    one = unpublished[1]
    assert client.get(address(link, one)).status_code == 200

    one.move(issue, pos="last-child")

    gone, never = client.get(address(link, one)), client.get(f"{address(link)}987654/")
    assert (gone.status_code, never.status_code) == (404, 404)
    assert "Yksi" not in gone.content.decode()
    assert soup_text(gone) == soup_text(never)
    assert read(client, address(link)) == ["2/2026 Loimi", "Kaksi", "Kolme"]


def soup_text(answer):
    return refusal(answer)[1].partition("<main")[2]


def test_a_link_whose_page_was_deleted_says_that_it_is_no_more(client, unpublished):
    link = ShareLink.objects.create(page=unpublished[1])
    place = address(link, language="en")
    unpublished[1].delete()

    status, text = refusal(client.get(place))

    assert (status, "is no more" in text) == (410, True)


def test_the_pages_of_a_link_are_for_nobody_else(client, link, unpublished):
    answer = client.get(address(link, unpublished[1]))

    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert client.get(unpublished[1].url).status_code == 404


def test_with_a_front_end_elsewhere_links_stay_with_this_site(client, link, unpublished, settings):
    settings.DELIVERY_FRONTEND_URL = "https://lehti.example"

    soup = soup_of(client.get(address(link), follow=True))

    assert [a["href"] for a in soup.select(".entry h4 a")] == [
        address(link, page) for page in unpublished[1:]
    ]


# Making and revoking


@pytest.fixture
def share_url(unpublished):
    return reverse("editorial_share", args=[unpublished[0].pk])


def answers(**fields):
    until = timezone.localdate() + timezone.timedelta(days=3)
    given = {"what": "whole", "language": "fi", "until": until.isoformat(), "recipient": "Aino"}
    return given | fields


def test_an_editor_makes_a_link_copies_it_and_revokes_it(editor, client, share_url, unpublished):
    editor.post(share_url, answers(allows_approval="on"))
    link = ShareLink.objects.get()
    shown = soup_of(editor.get(share_url))

    assert (link.is_whole, link.allows_approval, link.recipient) == (True, True, "Aino")
    assert timezone.localtime(link.expires_at).strftime("%H:%M:%S") == "23:59:59"
    copied = shown.select_one("[data-copy]")["data-copy"]
    assert copied == f"{django_settings.WAGTAILADMIN_BASE_URL}{address(link)}"

    editor.post(share_url, {"revoke": link.pk})
    link.refresh_from_db()
    assert link.revoked_at and link.revoked_by
    assert not soup_of(editor.get(share_url)).select("[data-copy]")
    said = [entry.action for entry in PageLogEntry.objects.filter(page=unpublished[0])]
    assert {"editorial.share_link", "editorial.revoke_share_link"} <= set(said)


def test_the_history_tells_of_the_link_in_words(editor, share_url, unpublished):
    editor.post(share_url, answers())

    history = editor.get(reverse("wagtailadmin_pages:history", args=[unpublished[0].pk]))

    assert "Share link made, for all that goes out together" in history.content.decode()


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"until": "2020-01-01"}, "until"),
        ({"until": "huomenna"}, "until"),
        ({"until": "2999-01-01"}, "until"),
        ({"what": "everything"}, "what"),
        ({"language": "sv"}, "language"),
    ],
)
def test_what_cannot_be_a_link_is_said_at_its_field_and_nothing_is_lost(
    editor, share_url, fields, named
):
    answer = editor.post(share_url, answers(**fields))

    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {named}
    assert 'value="Aino"' in answer.content.decode()
    assert not ShareLink.objects.exists()


def test_the_english_link_begins_with_the_english_issue(editor, share_url, unpublished):
    editor.post(share_url, answers(language="en"))

    assert ShareLink.objects.get().page_id == english(unpublished[0]).pk


def test_who_may_not_edit_a_page_may_not_share_it_nor_see_its_links(client, link, share_url):
    call_command("setup_editorial", verbosity=0)
    for role in (Role.COORDINATOR, Role.TRANSLATOR):
        client.force_login(factories.make_user(role))

        assert client.get(share_url, follow=True).redirect_chain[-1][0] == "/admin/"
        client.post(share_url, {"revoke": link.pk})
        client.post(share_url, answers())

    assert ShareLink.objects.get().revoked_at is None


def test_whoever_may_edit_an_article_only_shares_the_article_only(client, unpublished):
    call_command("setup_editorial", verbosity=0)
    writer = factories.make_user(Role.WRITER)
    one = unpublished[1]
    one.owner = writer
    one.save(clean=False)
    client.force_login(writer)
    url = reverse("editorial_share", args=[one.pk])

    choices = [box["value"] for box in soup_of(client.get(url)).select("[name=what]")]
    refused = client.post(url, answers())

    assert choices == ["page"]
    assert refused.status_code == 422
    assert not ShareLink.objects.exists()


def test_the_page_editor_leads_to_both(editor, unpublished):
    issue = unpublished[0]

    form = editor.get(reverse("wagtailadmin_pages:edit", args=[issue.pk])).content.decode()

    assert f"/preview/desk/{issue.pk}/{issue.pk}/" in form
    assert reverse("editorial_share", args=[issue.pk]) in form


def test_links_are_erased_a_year_after_they_ended(link):
    link.expires_at = timezone.now() - timezone.timedelta(days=366)
    link.save()

    call_command("purge_personal_data", stdout=StringIO())

    assert not ShareLink.objects.exists()
