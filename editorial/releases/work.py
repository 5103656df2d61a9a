"""What takes long with a large release is done by the worker: nobody's request waits for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from editorial.refusals import Refusal
from editorial.releases.approving import approve, locked
from editorial.releases.contents import Obstacle
from editorial.releases.models import Release
from editorial.releases.progress import forget_progress
from editorial.releases.refusing import NotPublished, unexpected
from editorial.releases.replacing import replace
from editorial.releases.scheduling import schedule
from editorial.releases.ways import ways_of
from editorial.releases.withdrawing import reissue, withdraw

logger = logging.getLogger(__name__)

#: Gets the release, who asks, and ``arguments`` of ``ask``; gives what kept it from being done.
Work = Callable[[Release, Any, dict[str, str]], list[Obstacle] | None]
WORK: dict[str, Work] = {
    "approve": lambda release, user, more: approve(release, user, _moment(more)),
    "schedule": lambda release, user, more: schedule(
        release, user, datetime.fromisoformat(more["moment"])
    ),
    "replace": lambda release, user, more: replace(release, UUID(more["key"]), user),
    "withdraw": lambda release, user, more: withdraw(release, user, more["reason"]),
    "reissue": lambda release, user, more: reissue(release, user),
}
#: What it is at, in a sentence.
DOING = {
    "approve": gettext_lazy("The release is being checked and approved."),
    "schedule": gettext_lazy("The release is being checked and approved for its new time."),
    "replace": gettext_lazy("The newest version is being checked and takes its place."),
    "withdraw": gettext_lazy("The release is being taken off the site."),
    "reissue": gettext_lazy("The release is being brought back."),
    "publish": gettext_lazy("The release is being published."),
}


@transaction.atomic
def ask(release: Release, user: Any, what: str, **arguments: str) -> None:
    """Have the worker do ``what``, a key of ``WORK``; raises ``Refusal`` where that cannot be.

    Nothing is changed before it does: should it end in the middle, all is as it was, and after
    a while somebody may ask again.
    """
    from editorial.releases.tasks import work_on_release

    held = locked(release)
    if held.is_worked_on:
        sentence = _("%(release)s is being worked on. Look again in a moment.")
        raise Refusal(sentence % {"release": held.title})
    if what not in ways_of(held):
        sentence = _("That cannot be done with %(release)s any more. Look at its page again.")
        raise Refusal(sentence % {"release": held.title})
    asked_at = timezone.now()
    held.asked, held.asked_at, held.in_the_way = what, asked_at, []
    held.save(update_fields=["asked", "asked_at", "in_the_way"])
    forget_progress(held)
    work_on_release.enqueue(held.pk, user.pk, what, arguments, asked_at.isoformat())


def said(what: str) -> str:
    """To whoever has asked for ``what``, a key of ``DOING``."""
    return _("%(doing)s This page tells when it is done.") % {"doing": DOING[what]}


def done(release: Release, user: Any, what: str, arguments: dict[str, str]) -> list[Obstacle]:
    """Do ``what``; what kept it from being done, a refusal or a failure included."""
    try:
        return WORK[what](release, user, arguments) or []
    except NotPublished as refusal:
        return refusal.obstacles
    except Refusal as refusal:
        return [Obstacle("refused", str(refusal))]
    except Exception as error:
        logger.exception("%s of a release failed", what)
        return [Obstacle("unexpected", unexpected(error))]


def _moment(arguments: dict[str, str]) -> datetime | None:
    return datetime.fromisoformat(arguments["moment"]) if "moment" in arguments else None
