"""Publishing a release: all of it in one transaction, or nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from editorial.drafts.references import references_known
from editorial.refusals import Refusal
from editorial.releases import announcing
from editorial.releases.announcing import tell
from editorial.releases.approving import locked
from editorial.releases.going import going_out
from editorial.releases.hashing import model_of
from editorial.releases.log import FAILED, PUBLISHED, log_step
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release
from editorial.releases.progress import tell_progress
from editorial.releases.refusing import NotPublished, unexpected
from editorial.releases.states import FROZEN, ReleaseState
from editorial.releases.verifying import obstacles_now

logger = logging.getLogger(__name__)

_READY = {
    *[ReleaseState.APPROVED, ReleaseState.SCHEDULED, ReleaseState.PUBLISHING],
    ReleaseState.FAILED,
}


def publish(release: Release, user: Any = None) -> None:
    """Make the pages of ``release`` public, in one transaction.

    Of a release that is out already nothing happens. Raises ``NotPublished``, or what else
    went wrong: then nothing is public, and the release is failed, with the reason.
    """
    _all_or_nothing(release, user, lambda: locked(release))


def publish_if_due(release: Release, now: datetime) -> bool:
    """``publish`` when the time of ``release`` has come; whether it was this call that did it.

    Whoever comes second, at the same moment too, finds it done or being done.
    """
    skip = connection.features.has_select_for_update_skip_locked
    due = Release.objects.due(now).filter(pk=release.pk)
    return _all_or_nothing(
        release, _decided_by(release), lambda: due.select_for_update(skip_locked=skip).first()
    )


def _all_or_nothing(release: Release, user: Any, claim: Callable[[], Release | None]) -> bool:
    try:
        with transaction.atomic():
            held = claim()
            if held is not None:
                publish_locked(held, user)
    except Exception as error:
        _keep_reason(release, user, error)
        raise
    release.refresh_from_db()
    return held is not None


def _decided_by(release: Release) -> Any:
    step = release.steps.filter(state__in=FROZEN).exclude(user=None).last()
    return step.user if step else None


def publish_locked(release: Release, user: Any) -> None:
    """``publish`` for whoever holds the row of ``release`` in a transaction."""
    if release.state == ReleaseState.PUBLISHED:
        return
    if release.state not in _READY:
        raise Refusal(_("%(release)s is not approved.") % {"release": release.title})
    if obstacles := obstacles_now(release):
        raise NotPublished(release, obstacles)
    members = list(release.members.select_related("revision"))
    let_out(release, members, user)
    release.enter(ReleaseState.PUBLISHED, user)
    log_step(release, PUBLISHED, user, pages=[member.title for member in members])
    tell(release, announcing.PUBLISHED)


def let_out(
    release: Release, members: list[ReleaseMember], user: Any, checked: bool = True
) -> None:
    """Publish the versions of ``members`` in their order, within the caller's transaction.

    All that becomes public for the first time does so at the same moment. Without ``checked``
    each page is asked what blocks it as it is saved.
    """
    ids = [member.page_id for member in members if member.page_id]
    pages = Page.objects.filter(pk__in=ids)
    since = release.public_since or timezone.now()
    pages.filter(first_published_at=None).update(first_published_at=since)
    revisions = [member.revision for member in members if member.revision]
    said = [(model_of(revision), revision.content) for revision in revisions]
    with going_out(ids, checked), references_known(said):
        for done, revision in enumerate(revisions, start=len(members) + 1):
            revision.publish(user=user, skip_permission_checks=True)
            tell_progress(release, done, 2 * len(members))
    _all_became_public(members)


def _all_became_public(members: list[ReleaseMember]) -> None:
    versions = [member.revision_id for member in members]
    pages = Page.objects.filter(live_revision__in=versions, live=True)
    public = set(pages.values_list("live_revision", flat=True))
    for member in members:
        if member.revision_id not in public:
            raise Refusal(_("“%(title)s” did not become public.") % {"title": member.title})


def _keep_reason(release: Release, user: Any, error: Exception) -> None:
    """After the rollback: the release as it was, and why it is not out.

    Where the database itself is gone the release stays as it is, and its time comes again.
    """
    is_refused = isinstance(error, Refusal)
    if not is_refused:
        logger.error("A release could not be published", exc_info=error)
    reason = str(error) if is_refused else unexpected(error)
    try:
        with transaction.atomic():
            held = locked(release)
            if held.state in _READY:
                held.enter(ReleaseState.FAILED, user, reason)
                log_step(held, FAILED, user, reason=reason)
        release.refresh_from_db()
    except DatabaseError:
        logger.exception("The reason could not be kept: %s", reason)
