"""Approving a release: what goes out is settled, as it stands now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from editorial.drafts.loading import newest_drafts
from editorial.refusals import Refusal
from editorial.releases.checking import Candidate, obstacles_to
from editorial.releases.contents import Contents, Obstacle, contents_of
from editorial.releases.hashing import hash_of_revision
from editorial.releases.log import APPROVED, log_step
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release
from editorial.releases.progress import tell_progress
from editorial.releases.states import ReleaseState
from editorial.releases.times import refuse_past
from editorial.releases.translations import source_hashes
from editorial.releases.unapproved import CHANGED, UNAPPROVED, changed_since
from editorial.workflow.past import log_past

_MAY_BE_APPROVED = {
    *[ReleaseState.COLLECTING, ReleaseState.APPROVED, ReleaseState.SCHEDULED],
    ReleaseState.FAILED,
}


def locked(release: Release) -> Release:
    """``release`` as the database has it, held until the transaction ends."""
    return Release.objects.select_for_update().get(pk=release.pk)


@transaction.atomic
def approve(release: Release, user: Any, go_live_at: datetime | None = None) -> list[Obstacle]:
    """Freeze members, order and time of ``release``; what keeps it from that, if anything.

    Each page gets a version of its own, which nobody's autosave writes to. Raises ``Refusal``
    for a time that is past, and for a release that is out.
    """
    held = locked(release)
    if held.state not in _MAY_BE_APPROVED:
        raise Refusal(_("%(release)s cannot be approved any more.") % {"release": held.title})
    refuse_past(go_live_at)
    contents, candidates = collected(held)
    obstacles = found(held, contents, candidates)
    if blocking := [one for one in obstacles if one.blocks]:
        return blocking
    _freeze(held, contents, candidates, user)
    for one in obstacles:
        if one.code in {UNAPPROVED, CHANGED}:
            log_past(one.page, user, one.page.current_workflow_state)
    held.go_live_at = go_live_at
    state = ReleaseState.SCHEDULED if go_live_at else ReleaseState.APPROVED
    held.enter(state, user)
    log_step(held, APPROVED, user)
    release.refresh_from_db()
    return []


def collected(release: Release) -> tuple[Contents, list[Candidate]]:
    """What would go out by ``release`` now, each page as its newest draft has it."""
    subject = release.subject()
    if subject is None:
        sentence = _("The page that %(release)s was made for is gone.")
        raise Refusal(sentence % {"release": release.title})
    contents = contents_of(subject, release.languages)
    drafts = newest_drafts(contents.pages)
    return contents, [Candidate(row, drafts[row.pk]) for row in contents.pages]


def found(release: Release, contents: Contents, candidates: list[Candidate]) -> list[Obstacle]:
    """What is in the way of ``collected(release)``, what blocks first."""
    obstacles = [*contents.obstacles, *obstacles_to(release, candidates)]
    waiting = {one.page.pk for one in obstacles if one.code == UNAPPROVED}
    obstacles += changed_since(one.row for one in candidates if one.row.pk not in waiting)
    if release.is_quiet and contents.public_since is None:
        sentence = _("A back issue goes out with the day of its cover: fill that in first.")
        obstacles.append(Obstacle("undated", sentence))
    return sorted(obstacles, key=lambda obstacle: not obstacle.blocks)


def _freeze(release: Release, contents: Contents, candidates: list[Candidate], user: Any) -> None:
    pages = [one.row.pk for one in candidates]
    # A time of its own would bring a page out before, or after, the rest.
    _revisions_of(pages).update(approved_go_live_at=None)
    release.members.all().delete()
    release.languages, release.order = contents.languages, contents.order
    release.public_since = contents.public_since if release.is_quiet else None
    hashes = source_hashes(candidates)
    members = []
    for position, one in enumerate(candidates):
        members.append(pinned(release, one, position, hashes, user))
        tell_progress(release, len(candidates) + position + 1, 2 * len(candidates))
    ReleaseMember.objects.bulk_create(members)


def pinned(
    release: Release, one: Candidate, position: int, hashes: Mapping[int, str], user: Any
) -> ReleaseMember:
    """A member, unsaved, with a new version of the page that says what was checked.

    ``hashes`` are ``source_hashes`` of all that goes out.
    """
    one.draft.go_live_at = None
    revision = one.draft.save_revision(user=user, changed=False, clean=False)
    is_source = one.row.is_source()
    return ReleaseMember(
        release=release,
        page=Page(pk=one.row.pk),
        revision=revision,
        title=one.draft.get_admin_display_title(),
        key=one.row.translation_key,
        language=one.language,
        is_source=is_source,
        content_hash=hash_of_revision(revision, is_source),
        source_hash=hashes.get(one.row.pk, ""),
        position=position,
    )


def _revisions_of(pages: list[int]) -> Any:
    return Revision.page_revisions.filter(object_id__in=[str(pk) for pk in pages])
