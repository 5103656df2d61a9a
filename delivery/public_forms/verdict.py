"""Is this message likely from a person? What is suspicious is marked, and never dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import TextChoices
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from delivery.public_forms.forms import DECOY, PublicForm
from delivery.public_forms.replays import was_used_otherwise

#: Seconds: nobody reads and fills in a form faster, and few leave one open for longer.
FASTEST = 3
SLOWEST = 24 * 60 * 60
MOST_LINKS = 2
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)


class Reason(TextChoices):
    """Why somebody should look at a message first; the labels are for the queue."""

    DECOY = "decoy", _("A field that people do not see was filled in.")
    TOO_FAST = "too-fast", _("The form was sent within seconds of being opened.")
    TOO_OLD = "too-old", _("The form was opened more than a day before it was sent.")
    NO_STAMP = "no-stamp", _("The form was not made by this site, or it was altered on the way.")
    USED_BEFORE = "used-before", _("The same form was sent before with other words.")
    OFTEN = "often", _("Many messages came from the same address within ten minutes.")
    LINKS = "links", _("The message has many links.")


@dataclass(frozen=True)
class Verdict:
    """``reasons`` is empty for a message that looks like a person's."""

    reasons: tuple[Reason, ...] = ()

    @property
    def is_suspicious(self) -> bool:
        return bool(self.reasons)

    @property
    def codes(self) -> list[str]:
        """For a JSONField beside the message."""
        return [str(reason.value) for reason in self.reasons]


def judge(form: PublicForm, request: HttpRequest, posts: int = 1) -> Verdict:
    """The verdict about a valid ``form``; ``posts`` as ``rates.count_post`` has counted."""
    return Verdict(tuple(_reasons(form, posts)))


def words_of(codes: list[str]) -> list[str]:
    """Stored codes as sentences; those of an earlier version stay as they are."""
    known = dict(Reason.choices)
    return [str(known.get(code, code)) for code in codes]


def _reasons(form: PublicForm, posts: int) -> Iterator[Reason]:
    if form.cleaned_data.get(DECOY):
        yield Reason.DECOY
    yield from _about_the_stamp(form)
    if posts > form.suspicious_after:
        yield Reason.OFTEN
    text = " ".join(str(value) for value in form.answers.values())
    if len(_LINK.findall(text)) > MOST_LINKS:
        yield Reason.LINKS


def _about_the_stamp(form: PublicForm) -> Iterator[Reason]:
    if form.stamp is None:
        yield Reason.NO_STAMP
        return
    if form.stamp.age < FASTEST:
        yield Reason.TOO_FAST
    if form.stamp.age > SLOWEST:
        yield Reason.TOO_OLD
    if was_used_otherwise(form.stamp, form.answers):
        yield Reason.USED_BEFORE
