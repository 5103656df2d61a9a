"""What guests say of a page, and how it reaches the editors."""

from __future__ import annotations

from django.core import mail
from django.urls import reverse
from wagtail.models import PageLogEntry

from delivery.public_forms.stamps import new_stamp
from editorial.personal_data.erasing import erase
from editorial.personal_data.registry import registered_data
from editorial.preview.comments import ShareComment
from tests.editorial.preview.conftest import soup_of
from tests.editorial.preview.guests import address, ended, strict, written


def history(client, page):
    return client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()


def test_a_comment_reaches_the_maker_of_the_link_and_stands_beside_the_page(
    client, editor, link, unpublished, django_capture_on_commit_callbacks
):
    one = unpublished[1]
    with django_capture_on_commit_callbacks(execute=True):
        answer = written(client, link, one, text="Toinen kappale\non liian pitkä.")

    comment = ShareComment.objects.get()
    assert (comment.name, comment.page_id, comment.is_approval) == ("Aino Vieras", one.pk, False)
    assert "\n" in comment.text
    assert "Toimitus on saanut kommenttisi" in client.get(answer.url).content.decode()
    [letter] = mail.outbox
    assert letter.to == [link.created_by.email]
    assert "Aino" not in letter.body and reverse("editorial_share", args=[one.pk]) in letter.body
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[one.pk]))
    assert "on liian pitkä." in soup_of(form).select_one("[data-guests]").get_text()
    assert (
        "on liian pitkä." in editor.get(reverse("editorial_share", args=[one.pk])).content.decode()
    )


def test_an_approval_stands_in_the_history_under_the_name_that_was_given(
    client, editor, link, unpublished
):
    one = unpublished[1]

    written(client, link, one, approves="1")

    comment = ShareComment.objects.get()
    assert (comment.is_approval, comment.text) == (True, "")
    assert comment.revision_id == one.latest_revision_id
    entry = PageLogEntry.objects.get(action="editorial.approve_by_share_link")
    assert (entry.page_id, entry.user_id) == (one.pk, None)
    assert "under the name “Aino Vieras”" in history(editor, one)


def test_an_approval_by_a_link_that_allows_none_is_no_approval(client, link, unpublished):
    link.allows_approval = False
    link.save()
    assert "approves" not in client.get(address(link, unpublished[1])).content.decode()

    answer = written(client, link, unpublished[1], approves="1")

    assert answer.status_code == 422
    assert not ShareComment.objects.exists()


def test_a_comment_stands_beside_the_words_of_a_translation_too(client, editor, link, unpublished):
    one = unpublished[1]
    english = one.get_translations().get()
    beside = reverse("wagtailadmin_pages:edit", args=[english.pk])
    assert not soup_of(editor.get(beside)).select("[data-guests]")

    written(client, link, one, text="The second paragraph is too long.")

    found = soup_of(editor.get(beside))
    assert found.select(".js-translation-editor")
    assert "too long" in found.select_one("[data-guests]").get_text()


def test_with_the_name_erased_the_history_names_nobody(client, editor, link, unpublished):
    written(client, link, unpublished[1], approves="1")
    declared = next(one for one in registered_data() if one.key == "editorial.ShareComment")

    erase(declared, ShareComment.objects.get())

    said = history(editor, unpublished[1])
    assert "Aino" not in said
    assert "the name has been erased" in said


def test_a_comment_without_words_or_name_comes_back_with_what_was_typed(client, link, unpublished):
    for fields in ({"text": ""}, {"name": "", "text": "Hei <b>toimitus</b>"}):
        answer = written(client, link, unpublished[1], **fields)

        assert answer.status_code == 422
        assert answer.headers["Cache-Control"] == "private, no-store"
        typed = soup_of_refused(answer)
        assert typed.select_one("[name=text]").get_text(strip=True) == fields["text"]
    assert not ShareComment.objects.exists()


def soup_of_refused(answer):
    answer.status_code = 200
    return soup_of(answer)


def test_a_comment_sent_twice_is_one_and_what_is_no_persons_reaches_nobody(
    client, editor, link, unpublished, django_capture_on_commit_callbacks
):
    place = f"{address(link, unpublished[1])}comment/"
    fields = {"name": "Aino", "text": "Hyvä.", "stamp": new_stamp("editorial.share_comment")}
    with django_capture_on_commit_callbacks(execute=True):
        for _twice in range(2):
            client.post(place, fields)
        # The same words with the other button, by a program that fills in every field.
        client.post(place, fields | {"more_details": "x", "approves": "1"})

    assert [row.is_approval for row in ShareComment.objects.all()] == [True, False]
    assert len(mail.outbox) == 1
    assert "Approved by a share link" not in history(editor, unpublished[1])


def test_a_guest_without_a_cookie_may_send_the_form(link, unpublished):
    assert written(strict(), link, unpublished[1], text="Hyvä.").status_code == 302


def test_an_ended_link_and_a_page_outside_take_no_comment(client, link, unpublished, issue):
    place = f"{address(link, issue)}comment/"
    assert client.post(place, {"name": "A", "text": "B"}).status_code == 404
    place = f"{address(ended(link), unpublished[1])}comment/"
    assert client.post(place, {"name": "A", "text": "B"}).status_code == 410
    assert not ShareComment.objects.exists()


def test_guests_do_not_read_each_others_comments(client, link, unpublished):
    written(client, link, unpublished[1], text="Vain toimitukselle.")

    assert "Vain toimitukselle" not in client.get(address(link, unpublished[1])).content.decode()
