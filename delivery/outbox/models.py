from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from delivery.outbox.effects import effect_called

#: Minutes to wait before each further attempt: the other end may be away for a night.
WAITS = (1, 5, 30, 120, 720)
LONGEST_PROBLEM = 500


def new_key() -> str:
    """Tells one effect from all others, here and at the other end."""
    return uuid4().hex


class OutboxEntry(models.Model):
    """One effect outside the database that is to be done, or was."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DONE = "done", _("done")
        FAILED = "failed", _("given up")

    key = models.CharField(max_length=32, unique=True, default=new_key, editable=False)
    effect = models.CharField(_("effect"), max_length=100, editable=False)
    payload = models.JSONField(_("with what"), default=dict, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.WAITING, editable=False
    )
    attempts = models.PositiveIntegerField(_("attempts"), default=0, editable=False)
    problem = models.TextField(_("last problem"), blank=True, editable=False)
    created_at = models.DateTimeField(_("put"), default=timezone.now, editable=False)
    due_at = models.DateTimeField(_("next attempt"), default=timezone.now, editable=False)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("outgoing message")
        verbose_name_plural = _("outgoing messages")
        ordering: ClassVar[list[str]] = ["-pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["state", "due_at"])]

    def __str__(self) -> str:
        return f"{self.label} {self.created_at:%Y-%m-%d %H:%M}"

    @property
    def label(self) -> str:
        """What kind of effect it is, in the reader's language."""
        known = effect_called(self.effect)
        return str(known.label) if known else self.effect

    @property
    def is_done(self) -> bool:
        return self.state == self.State.DONE

    @property
    def is_tried_again(self) -> bool:
        """It has failed at least once, and has an attempt before it."""
        return self.state == self.State.WAITING and bool(self.problem)

    def succeeded(self) -> None:
        self._note(state=self.State.DONE, done_at=timezone.now(), problem="")

    def failed(self, problem: str) -> datetime | None:
        """Note why; returns when the next attempt is due, or None when it was the last."""
        said = Truncator(problem).chars(LONGEST_PROBLEM)
        if self.attempts > len(WAITS):
            self._note(state=self.State.FAILED, problem=said)
            return None
        due = timezone.now() + timedelta(minutes=WAITS[self.attempts - 1])
        self._note(due_at=due, problem=said)
        return due

    def send_anew(self) -> None:
        """Forget the attempts so far: it is due at once."""
        self._note(state=self.State.WAITING, attempts=0, due_at=timezone.now(), done_at=None)

    def _note(self, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, value)
        self.save(update_fields=[*values])
