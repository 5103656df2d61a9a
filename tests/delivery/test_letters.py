"""Letters are written by the worker, and tried again when a mail server is away."""

from __future__ import annotations

from smtplib import SMTPRecipientsRefused

import pytest
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from delivery.letters import Letter, post
from delivery.letters.tasks import WAITS, deliver
from tests.delivery import asking

RECEIPT = "tests.delivery.asking.receipt"


@pytest.fixture(autouse=True)
def _row(db):
    asking.rows.clear()
    asking.rows[1] = "maija@esimerkki.fi"


@pytest.fixture
def away(monkeypatch, settings):
    """The mail server refuses, with the address in its words."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    def send(self, fail_silently=False):
        raise SMTPRecipientsRefused({self.to[0]: (450, b"later")})

    monkeypatch.setattr(EmailMessage, "send", send)


@pytest.mark.parametrize(("language", "word"), [("fi", "Haku"), ("en", "Search"), ("", "Haku")])
def test_a_letter_is_written_in_its_language(mailoutbox, language, word):
    assert deliver.call(RECEIPT, 1, language)

    assert mailoutbox[0].subject.startswith(word)


def test_about_a_row_that_is_gone_nothing_is_sent(mailoutbox):
    assert not deliver.call(RECEIPT, 2, "fi")
    assert mailoutbox == []


def test_only_marked_functions_write_letters():
    with pytest.raises(ValueError, match="not marked"):
        post(lambda key: None, 1)
    with pytest.raises(KeyError):
        deliver.call("os.system", "true", "fi")


def test_a_refused_letter_is_tried_again_later_and_no_address_is_kept(away, caplog):
    deliver.call(RECEIPT, 1, "fi")

    (task,) = DBTaskResult.objects.all()
    assert task.args_kwargs["args"] == [RECEIPT, 1, "fi", 1]
    assert task.run_after > timezone.now()
    assert "maija" not in caplog.text + str(task.args_kwargs)


def test_after_the_last_attempt_it_is_given_up_and_told(away, caplog):
    deliver.call(RECEIPT, 1, "fi", len(WAITS))

    assert not DBTaskResult.objects.exists()
    assert "was not sent" in caplog.text


@pytest.mark.parametrize("address", ["", "ei", "a@b.fi\nBcc: x@y.fi"])
def test_what_is_no_address_gets_no_letter(address, mailoutbox, caplog):
    asking.rows[1] = address

    assert not deliver.call(RECEIPT, 1, "fi")
    assert mailoutbox == []
    assert "has no address" in caplog.text
    with pytest.raises(ValidationError):
        Letter(address, "x", "y").message()
