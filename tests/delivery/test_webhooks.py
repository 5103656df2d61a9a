"""Other servers are told what has happened, signed, and never through a back door."""

from __future__ import annotations

import hmac
import json
from base64 import b64decode, b64encode
from datetime import timedelta
from hashlib import sha256

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from standardwebhooks.webhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from delivery.outbox.models import OutboxEntry
from delivery.outbox.working import work_off
from delivery.webhooks import announce, sending
from delivery.webhooks.models import Webhook
from editorial.roles import Role
from tests.delivery.listening import listening
from tests.editorial.desk import Office

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(settings):
    """Another server, which may be on this machine in tests."""
    settings.DELIVERY_WEBHOOKS_LOOPBACK = True
    with listening() as listener:
        yield listener


def make_webhook(url, **fields):
    return Webhook.objects.create(**({"name": "Etusivu", "url": url} | fields))


def sent(event="issue.published", **data):
    """Announce it and work it off; the row, and why it has not arrived."""
    announce(event, data)
    with override("en"):
        work_off()
    return OutboxEntry.objects.first()


def test_a_message_arrives_and_its_receiver_can_check_who_has_sent_it(other):
    webhook = make_webhook(other.url)
    entry = sent(number="1/2026", title="Käden jälki")

    [(headers, body)] = other.taken
    message = Verifier(webhook.secret).verify(body, headers)
    assert message["type"] == "issue.published"
    assert message["data"] == {"number": "1/2026", "title": "Käden jälki"}
    assert headers["webhook-id"] == entry.key
    # Reckoned by hand as well, as the specification tells it.
    signed = f"{entry.key}.{headers['webhook-timestamp']}.".encode() + body
    secret = b64decode(webhook.secret.removeprefix("whsec_"))
    assert headers["webhook-signature"] == (
        "v1," + b64encode(hmac.new(secret, signed, sha256).digest()).decode()
    )


@pytest.mark.parametrize("header", ["webhook-id", "webhook-timestamp"])
def test_what_is_changed_on_the_way_or_played_again_later_is_no_message_of_ours(other, header):
    webhook = make_webhook(other.url)
    sent()
    [(headers, body)] = other.taken
    late = timezone.now() - timedelta(minutes=6)
    value = str(int(late.timestamp())) if "time" in header else "another"

    with pytest.raises(WebhookVerificationError):
        Verifier(webhook.secret).verify(body, headers | {header: value})
    with pytest.raises(WebhookVerificationError):
        Verifier(webhook.secret).verify(body.replace(b"issue", b"essue"), headers)


def test_each_webhook_has_a_row_of_its_own(other):
    make_webhook(other.url)
    make_webhook(f"{other.url}two", name="Toinen")
    make_webhook(f"{other.url}three", name="Kolmas", is_active=False)

    assert announce("issue.published", {}) == 2
    work_off()
    assert len(other.taken) == 2


@pytest.mark.parametrize(
    ("status", "words"),
    [(500, "The server answered 500."), (410, "The server answered 410."), (302, "elsewhere")],
)
def test_a_server_that_does_not_take_it_is_asked_again_with_the_reason_kept(other, status, words):
    make_webhook(other.url)
    other.status = status
    entry = sent()
    assert entry.state == OutboxEntry.State.WAITING
    assert words in entry.problem

    other.status = 200
    entry.send_anew()
    work_off()
    keys = {headers["webhook-id"] for headers, _body in other.taken}
    assert (len(other.taken), keys) == (2, {entry.key})


def test_a_server_that_hangs_is_not_waited_for(other, monkeypatch):
    monkeypatch.setattr(sending, "PATIENCE", (0.2, 0.2))
    other.silent_for = 1
    make_webhook(other.url)

    assert sent().problem == "The server did not answer in time."


def test_nobody_there_is_said_so(other):
    make_webhook("http://127.0.0.1:9/")

    assert sent().problem == "The server could not be reached."


def test_a_redirect_to_a_private_address_is_not_followed(other):
    with listening() as inside:
        make_webhook(other.url)
        other.status, other.location = 307, inside.url
        entry = sent()

        assert inside.taken == []
        assert "not followed" in entry.problem


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "10.0.0.8", "169.254.169.254", "192.168.1.1", "[::1]", "[fd00::1]"]
)
def test_nothing_is_sent_to_a_private_address_whatever_the_row_says(db, host):
    make_webhook(f"http://{host}:9/")

    assert sent().problem == "The name leads to an address inside a private network."


def test_a_name_that_leads_to_a_private_address_is_refused_when_it_is_asked(monkeypatch, db):
    def leads_inside(host, port, *args, **kwargs):
        return [(2, 1, 6, "", ("10.1.2.3", port))]

    monkeypatch.setattr("socket.getaddrinfo", leads_inside)
    make_webhook("https://seemingly.example/")

    assert sent().problem == "The name leads to an address inside a private network."


class TestTheForm:
    @pytest.fixture
    def admin(self, admin_client):
        return admin_client

    def saved(self, client, **values):
        data = {"name": "Etusivu", "url": "https://etusivu.example/", "is_active": "on"} | values
        return client.post(reverse("webhook:add"), data)

    def test_makes_a_webhook_with_a_secret_of_its_own(self, admin):
        assert self.saved(admin).status_code == 302
        assert self.saved(admin, name="Toinen").status_code == 302

        first, second = Webhook.objects.all()
        assert first.secret != second.secret
        words = admin.get(reverse("webhook:edit", args=[first.pk])).content.decode()
        assert first.secret in words

    @pytest.mark.parametrize(
        "url",
        [
            "http://etusivu.example/",
            "https://10.0.0.1/",
            "https://[::1]/",
            "https://localhost/",
            "https://me:secret@etusivu.example/",
            "ftp://etusivu.example/",
            "etusivu",
            "",
        ],
    )
    def test_comes_back_with_a_sentence_and_what_was_typed(self, admin, url):
        answer = self.saved(admin, url=url)

        assert answer.status_code == 200
        assert Webhook.objects.count() == 0
        assert 'value="Etusivu"' in answer.content.decode()
        assert "error-message" in answer.content.decode()

    def test_tries_the_webhook_out(self, admin, other, django_capture_on_commit_callbacks):
        webhook = make_webhook(other.url)
        with django_capture_on_commit_callbacks(execute=True):
            admin.post(reverse("delivery_try_webhook", args=[webhook.pk]))

        assert json.loads(other.taken[0][1])["type"] == "ping"

    def test_makes_a_new_secret_that_holds_from_the_next_message_on(self, admin, other):
        webhook = make_webhook(other.url)
        admin.post(reverse("delivery_renew_webhook", args=[webhook.pk]))
        sent()

        [(headers, body)] = other.taken
        with pytest.raises(WebhookVerificationError):
            Verifier(webhook.secret).verify(body, headers)
        webhook.refresh_from_db()
        Verifier(webhook.secret).verify(body, headers)

    def test_is_for_whoever_runs_the_site(self, other):
        webhook = make_webhook(other.url)
        chief = Office().client(Role.EDITOR_IN_CHIEF)

        assert chief.get(reverse("webhook:index")).status_code == 302
        chief.post(reverse("delivery_renew_webhook", args=[webhook.pk]))
        chief.post(reverse("delivery_try_webhook", args=[webhook.pk]))
        kept = Webhook.objects.get()
        assert (kept.secret, OutboxEntry.objects.count()) == (webhook.secret, 0)
