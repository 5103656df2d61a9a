from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.utils.translation import get_language

from delivery.visible_words import one_line

#: Writes the letter about a row; None when the row is gone or wants no letter any more.
Writer = Callable[[Any], "Letter | None"]
_writers: dict[str, Writer] = {}


@dataclass(frozen=True)
class Letter:
    """One letter in plain text to one address."""

    to: str
    subject: str
    body: str

    def message(self) -> EmailMessage:
        """Fit to be sent: raises ValidationError for what is no address."""
        validate_email(self.to)
        # So that a holiday notice does not answer it, and we do not answer the notice.
        headers = {"Auto-Submitted": "auto-generated"}
        return EmailMessage(one_line(self.subject), self.body, to=[self.to], headers=headers)


def letter(writer: Writer) -> Writer:
    """Mark a function of a module as the writer of a letter."""
    _writers[name_of(writer)] = writer
    return writer


def post(writer: Writer, key: Any, language: str | None = None) -> None:
    """Have the worker write and send the letter about the row ``key``, in ``language``.

    Inside a transaction: nothing goes out when it is rolled back.
    """
    from delivery.letters.tasks import deliver

    if name_of(writer) not in _writers:
        raise ValueError(f"{name_of(writer)} is not marked with @letter.")
    deliver.enqueue(name_of(writer), key, language or get_language() or "")


def name_of(writer: Writer) -> str:
    return f"{writer.__module__}.{writer.__qualname__}"


def writer_called(name: str) -> Writer:
    """Only what is marked is ever called, whatever a task says."""
    if name not in _writers:
        import_module(name.rpartition(".")[0])
    return _writers[name]
