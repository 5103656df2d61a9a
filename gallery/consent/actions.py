"""Effective at once and everywhere: pages ask the picture itself, and none is published again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.search.index import insert_or_update_object

from gallery.consent.pages import live_pages_with
from gallery.models import Picture

WITHDRAW = "gallery.withdraw_consent"
RESTORE = "gallery.restore_consent"


def withdraw_consent(picture: Picture, user: Any, reason: str = "") -> None:
    """Readers see a notice in the place of ``picture`` from now on, and reach no file of it."""
    _set(picture, timezone.now(), WITHDRAW, user, reason)


def restore_consent(picture: Picture, user: Any, reason: str = "") -> None:
    """Give back what ``withdraw_consent`` took; what has ended by its date stays withheld."""
    _set(picture, None, RESTORE, user, reason)


@transaction.atomic
def _set(picture: Picture, moment: Any, action: str, user: Any, reason: str) -> None:
    """The row stays locked: two who press the button at once leave one line in the log."""
    stored = Picture.objects.select_for_update().get(pk=picture.pk)
    if bool(stored.consent_withdrawn_at) is not bool(moment):
        stored.consent_withdrawn_at = moment
        stored.save(update_fields=["consent_withdrawn_at"])
        log(stored, action, user=user, data={"reason": reason})
        _find_anew(stored)
    picture.consent_withdrawn_at = stored.consent_withdrawn_at


def _find_anew(picture: Picture) -> None:
    """Pages are found by the captions that readers see on them."""
    for page in live_pages_with(picture):
        insert_or_update_object(page.specific)
