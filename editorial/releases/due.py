"""What is to happen at its time: releases, single pages, and pages whose time is over.

Each stands for itself: one that fails holds no other up, and keeps its time.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from delivery.outbox.working import work_off
from editorial.refusals import Refusal
from editorial.releases.holding import HeldByRelease
from editorial.releases.models import Release
from editorial.releases.publishing import publish_if_due
from editorial.releases.single import expire, expired, publish_revision, revisions_due

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What became of all that was due, by title; ``failed`` and ``held`` tell why."""

    published: list[str] = field(default_factory=list)
    expired: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def publish_due(now: datetime | None = None) -> Outcome:
    """Do what is due at ``now``; safe to run twice at once: what one does the other leaves."""
    now = now or timezone.now()
    outcome = Outcome()
    for record in expired(now):
        _one(outcome, outcome.expired, str(record), partial(expire, record, now))
    for release in Release.objects.due(now).order_by("go_live_at", "pk"):
        _one(outcome, outcome.published, str(release), partial(publish_if_due, release, now))
    for pk, title in revisions_due(now):
        _one(outcome, outcome.published, title, partial(publish_revision, pk, now))
    _one(outcome, [], "", work_off)
    return outcome


def _one(outcome: Outcome, done: list[str], title: str, do: Callable[[], Any]) -> None:
    try:
        if do():
            done.append(title)
    except HeldByRelease as refusal:
        outcome.held.append(str(refusal))
    except Refusal as refusal:
        outcome.failed.append(str(refusal))
    except Exception:
        logger.exception("What was due could not be done: %s", title)
        sentence = _("“%(title)s” could not be published; the log tells why.")
        outcome.failed.append(sentence % {"title": title})
