"""When an approved release goes out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from editorial.refusals import Refusal
from editorial.releases.approving import locked
from editorial.releases.contents import Obstacle
from editorial.releases.log import SCHEDULED, log_step
from editorial.releases.models import Release
from editorial.releases.progress import forget_progress
from editorial.releases.states import ReleaseState
from editorial.releases.times import refuse_past
from editorial.releases.verifying import obstacles_now


@transaction.atomic
def schedule(release: Release, user: Any, moment: datetime) -> list[Obstacle]:
    """Let an approved release go out at ``moment``; what keeps it from that, if anything.

    The time is part of what is approved: whoever changes it approves all of it again, as it was
    approved before. Raises ``Refusal`` for a time that is past.
    """
    held = locked(release)
    if not held.is_frozen or held.state == ReleaseState.PUBLISHING:
        raise Refusal(_("%(release)s is not approved.") % {"release": held.title})
    refuse_past(moment)
    if obstacles := obstacles_now(held):
        return obstacles
    held.go_live_at = moment
    held.enter(ReleaseState.SCHEDULED, user)
    log_step(held, SCHEDULED, user, go_live_at=moment.isoformat())
    release.refresh_from_db()
    return []


@transaction.atomic
def publish_soon(release: Release, user: Any) -> None:
    """Have the worker publish an approved release; the request that asks need not wait for it.

    Should the worker end before it is done, ``publish_due`` finds the release.
    """
    from editorial.releases.tasks import publish_release

    held = locked(release)
    if held.state == ReleaseState.PUBLISHED:
        return
    if not held.is_frozen:
        raise Refusal(_("%(release)s is not approved.") % {"release": held.title})
    # A time that was set and is not here yet gives way; one that is past tells when it was due.
    held.go_live_at = min(held.go_live_at or timezone.now(), timezone.now())
    held.enter(ReleaseState.PUBLISHING, user)
    forget_progress(held)
    publish_release.enqueue(held.pk, user.pk)
