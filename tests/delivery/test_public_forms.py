"""Forms for readers: without a cookie, never losing what somebody wrote."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from delivery.public_forms.notice import privacy_address
from delivery.public_forms.rates import sender
from delivery.public_forms.stamps import new_stamp, read_stamp
from delivery.public_forms.verdict import Reason, words_of
from tests.delivery import asking

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.delivery.asking")]

ADDRESS = "/kysy/"
ANSWERS = {"name": "Maija", "email": "maija@esimerkki.fi", "message": "Hei."}


@pytest.fixture(autouse=True)
def _nothing_stored(home):
    asking.stored.clear()
    asking.rows.clear()


@pytest.fixture
def later(monkeypatch):
    """A function: so many seconds pass."""
    start, moved = timezone.now, []

    def now():
        return start() + timezone.timedelta(seconds=sum(moved))

    monkeypatch.setattr("delivery.public_forms.stamps.timezone.now", now)
    return moved.append


@pytest.fixture
def form(client, later):
    """The fields of a form that a reader has had open for a minute."""
    soup = BeautifulSoup(client.get(ADDRESS).content, "html.parser")
    later(60)
    fields = {field["name"]: field.get("value", "") for field in soup.select("form.form [name]")}
    return fields | ANSWERS


def errors(response: Any) -> str:
    return BeautifulSoup(response.content, "html.parser").select_one(".form-errors").get_text(" ")


def codes():
    return [found for _answers, found in asking.stored]


# What a reader meets


def test_neither_reading_nor_sending_a_form_sets_a_cookie(client, form):
    client.get(ADDRESS)
    client.post(ADDRESS, form)
    client.post(ADDRESS, {})

    assert not client.cookies


def test_a_message_is_stored_and_thanked_for(client, form):
    answer = client.post(ADDRESS, form | {"publish": "on"}, follow=True)

    assert asking.stored == [({**ANSWERS, "publish": True}, [])]
    assert "Viesti on perillä" in answer.content.decode()
    assert answer.redirect_chain == [(f"{ADDRESS}?sent", 302)]


def test_nobody_is_published_who_did_not_tick_it(client, form):
    html = BeautifulSoup(client.get(ADDRESS).content, "html.parser")

    assert not html.select_one("[name=publish]").has_attr("checked")
    client.post(ADDRESS, form)
    assert asking.stored[0][0]["publish"] is False


def test_a_form_stands_in_no_cache(client):
    assert "no-store" in client.get(ADDRESS).headers["Cache-Control"]


def test_a_get_of_the_address_that_takes_posts_shows_the_form(client):
    assert client.get(f"{ADDRESS}?field=%00&page=-1").status_code == 200
    assert client.head(ADDRESS).status_code == 200
    assert client.put(ADDRESS).status_code == 405


def test_what_is_wrong_is_said_above_and_at_the_field_and_what_was_typed_stays(client, form):
    answer = client.post(ADDRESS, form | {"email": "ei-osoite", "message": "Tärkeää asiaa"})
    html = BeautifulSoup(answer.content, "html.parser")

    assert answer.status_code == 422
    summary = html.select_one("[role=alert]")
    field = html.select_one(summary.select_one("a")["href"])
    assert field["aria-invalid"] == "true"
    assert html.select_one(f"#{field['aria-describedby']}").get_text(strip=True)
    assert field["value"] == "ei-osoite"
    assert html.select_one("textarea").get_text(strip=True) == "Tärkeää asiaa"
    assert asking.stored == []


def test_every_field_has_a_label_and_the_decoy_is_hidden_from_everybody(client):
    html = BeautifulSoup(client.get(ADDRESS).content, "html.parser")

    for field in html.select("form.form :is(input:not([type=hidden]), textarea)"):
        assert html.select_one(f"label[for={field['id']}]")
    decoy = html.select_one("[name=more_details]")
    assert decoy.find_parent(hidden=True)
    assert decoy["tabindex"] == "-1"


# Bad input


@pytest.mark.parametrize(
    "email",
    ["a@b.fi\r\nBcc: x@y.fi", "a@b.fi\nX: y", "a@b.fi, x@y.fi", "<a@b.fi>", "a@b.fi\x00"],
)
def test_an_address_that_would_write_headers_is_no_address(client, form, email):
    answer = client.post(ADDRESS, form | {"email": email})

    assert answer.status_code == 422
    assert "Sähköposti" in errors(answer)
    assert asking.stored == []


def test_what_comes_along_unseen_is_left_out_of_one_line(client, form):
    client.post(ADDRESS, form | {"name": "Maija\r\nBcc: x@y.fi\u202e"})

    assert asking.stored[0][0]["name"] == "Maija Bcc: x@y.fi"


def test_a_text_of_a_million_letters_gets_a_sentence_and_comes_back(client, form):
    answer = client.post(ADDRESS, form | {"message": "a" * 1_000_000})

    assert answer.status_code == 422
    assert "1000" in errors(answer)
    assert answer.content.count(b"a" * 1000) >= 1


def test_more_than_a_form_can_be_is_refused_with_advice(client, form):
    body = urlencode(form | {"message": "a" * 2_100_000})

    answer = client.post(ADDRESS, body, content_type="application/x-www-form-urlencoded")

    assert answer.status_code == 413
    assert "vielä selaimessasi" in answer.content.decode()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("&".join(f"f{n}=1" for n in range(10_100)), "application/x-www-form-urlencoded"),
        ("--x\r\nContent-Disposition", "multipart/form-data"),
        ("--x\r\nContent-Disposition", "multipart/form-data; boundary=x"),
    ],
)
def test_a_request_that_is_not_whole_gets_a_page_and_no_error(client, body, kind):
    assert client.post(ADDRESS, body, content_type=kind).status_code in {400, 422}


@pytest.mark.parametrize("stamp", ["", "x", "a:b:c", "\x00", "ä:ö:å", "tests.ask/x:1:y"])
def test_a_missing_or_altered_stamp_is_suspicious_and_the_message_is_kept(client, form, stamp):
    client.post(ADDRESS, form | {"stamp": stamp, "more_details": ""})

    assert codes() == [["no-stamp"]]


def test_the_stamp_of_another_form_is_none(form):
    assert read_stamp(new_stamp("tests.other"), "tests.ask") is None
    assert read_stamp(new_stamp("tests.ask"), "tests.ask")


def test_after_a_refusal_an_altered_stamp_is_replaced_and_a_good_one_stays(client, form):
    bad = client.post(ADDRESS, form | {"stamp": "x", "name": ""}).content.decode()
    good = client.post(ADDRESS, form | {"name": ""}).content.decode()

    (fresh,) = re.findall(r'name="stamp" value="([^"]+)"', bad)
    assert read_stamp(fresh, "tests.ask")
    assert f'name="stamp" value="{form["stamp"]}"' in good


# Suspicious, and never dropped


def test_who_fills_in_what_nobody_sees_is_suspicious(client, form):
    client.post(ADDRESS, form | {"more_details": "https://osta.example"})

    assert codes() == [["decoy"]]


@pytest.mark.parametrize(
    ("seconds", "expected"), [(1, ["too-fast"]), (4, []), (90_000, ["too-old"])]
)
def test_who_is_too_fast_or_very_late_is_suspicious(client, later, seconds, expected):
    stamp = new_stamp("tests.ask")
    later(seconds)

    client.post(ADDRESS, ANSWERS | {"stamp": stamp})

    assert codes() == [expected]


def test_a_message_of_links_is_suspicious(client, form):
    client.post(ADDRESS, form | {"message": "http://a.fi https://b.fi www.c.fi"})

    assert codes() == [["links"]]


def test_a_double_click_stores_one_message_and_thanks_twice(client, form):
    first, second = client.post(ADDRESS, form), client.post(ADDRESS, form)

    assert (first.status_code, second.status_code) == (302, 302)
    assert len(asking.stored) == 1


def test_the_same_form_with_other_words_is_kept_and_suspicious(client, form):
    client.post(ADDRESS, form)
    client.post(ADDRESS, form | {"message": "Jotain muuta"})

    assert codes() == [[], ["used-before"]]


def test_a_message_that_could_not_be_stored_can_be_sent_again(client, form):
    client.raise_request_exception = False
    broken = form | {"name": "Rikki"}

    assert client.post(ADDRESS, broken).status_code == 500
    assert client.post(ADDRESS, broken).status_code == 500


def fresh(**more):
    return ANSWERS | {"stamp": new_stamp("tests.ask")} | more


def test_many_messages_from_one_address_are_suspicious_then_refused_and_come_back(client, later):
    answers = [client.post(ADDRESS, fresh(message=f"Viesti {n}")) for n in range(200)]

    assert [answer.status_code for answer in answers] == [302] * 6 + [429] * 194
    assert ["often" in found for found in codes()] == [False] * 3 + [True] * 3
    assert "Viesti 199" in answers[-1].content.decode()
    assert "kymmenen minuutin" in errors(answers[-1])
    assert answers[-1].headers["Retry-After"] == "600"


def test_another_address_is_counted_for_itself(client):
    for _number in range(7):
        client.post(ADDRESS, fresh(), REMOTE_ADDR="192.0.2.1")

    assert client.post(ADDRESS, fresh(), REMOTE_ADDR="192.0.2.2").status_code == 302


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:1::1", "2001:db8:1:1:ffff::2", True),
        ("2001:db8:1:1::1", "2001:db8:1:2::1", False),
        ("nonsense", "", True),
    ],
)
def test_a_household_is_one_sender(rf, one, other, same):
    senders = {sender(rf.post("/", REMOTE_ADDR=address)) for address in (one, other)}

    assert (len(senders) == 1) is same


def test_no_address_and_no_answer_is_kept_in_the_cache(client, form, monkeypatch):
    kept = []
    add = cache.add
    monkeypatch.setattr(
        type(cache._connections[cache._alias]),
        "add",
        lambda self, *args, **kw: kept.append(repr(args)) or add.__func__(self, *args, **kw),
    )

    client.post(ADDRESS, form)

    assert kept
    assert not any(word in "".join(kept) for word in ("127.0.0.1", "maija", "Hei."))


def test_every_reason_has_a_sentence_and_an_old_code_stays(db):
    assert all(sentence.endswith(".") for sentence in words_of([str(r.value) for r in Reason]))
    assert words_of(["from-before"]) == ["from-before"]


# Letters


def test_a_letter_goes_out_in_the_language_of_the_request(client, form, mailoutbox):
    client.post(ADDRESS, form)

    (sent,) = mailoutbox
    assert sent.to == ["maija@esimerkki.fi"]
    assert sent.subject == "Haku Bcc: kaikki@esimerkki.fi"
    assert not sent.bcc
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"


def test_a_request_that_fails_sends_nothing(client, form, settings, mailoutbox):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    client.raise_request_exception = False

    client.post(ADDRESS, form | {"name": "Rikki"})

    assert DBTaskResult.objects.filter(task_path__contains="letters").count() == 0
    client.post(ADDRESS, form)
    assert DBTaskResult.objects.filter(task_path__contains="letters").count() == 1


def test_a_task_knows_no_address_and_no_text(client, form, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    client.post(ADDRESS, form)

    task = DBTaskResult.objects.get(task_path__contains="letters")
    assert task.args_kwargs == {"args": ["tests.delivery.asking.receipt", 1, "fi"], "kwargs": {}}


def test_without_a_host_that_tells_it_no_privacy_page_is_linked(monkeypatch):
    monkeypatch.setattr("delivery.public_forms.notice._providers", [])

    assert privacy_address() == ""
