"""A text of an approved release is mended: its newest draft takes the place of what was approved."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from editorial.drafts.loading import newest_drafts
from editorial.refusals import Refusal
from editorial.releases.approving import locked, pinned
from editorial.releases.checking import Candidate, obstacles_to
from editorial.releases.contents import Obstacle
from editorial.releases.log import REPLACED, log_step
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release
from editorial.releases.translations import source_hashes
from editorial.releases.unapproved import changed_since
from editorial.releases.verifying import pinned_candidates
from editorial.workflow.edits import said_in


def mended(release: Release) -> list[ReleaseMember]:
    """The members whose pages have a newer draft that says something else."""
    members = release.members.select_related("page__latest_revision", "revision", "page__locale")
    return [member for member in members if _says_something_else(member)]


def member_of(page: Any) -> ReleaseMember | None:
    """The place of ``page`` in an approved release that is not out."""
    members = ReleaseMember.objects.filter(page=page.pk, release__in=Release.objects.frozen())
    return members.select_related("release", "revision", "page__latest_revision").first()


def is_mended(member: ReleaseMember) -> bool:
    """Whether the page of ``member`` has a newer draft that says something else."""
    return _says_something_else(member)


@transaction.atomic
def replace(release: Release, key: UUID, user: Any) -> list[Obstacle]:
    """Approve the newest drafts of a text, in all its languages, in the place of what was.

    What keeps it from that, if anything; then everything stays as it was.
    """
    held = locked(release)
    if not held.is_frozen:
        raise Refusal(_("%(release)s is not approved.") % {"release": held.title})
    members = list(held.members.select_related("revision", "page"))
    candidates = _with_drafts(pinned_candidates([one for one in members if one.page]), key)
    mine = {one.row.pk: one for one in candidates if one.row.translation_key == key}
    found = obstacles_to(held, candidates)
    found += changed_since(one.row for one in mine.values())
    blocking = [one for one in found if one.blocks and one.page and one.page.pk in mine]
    if not blocking:
        _pin_again(held, [one for one in members if one.page_id in mine], candidates, user)
    return blocking


def _with_drafts(candidates: list[Candidate], key: UUID) -> list[Candidate]:
    rows = [one.row for one in candidates if one.row.translation_key == key]
    drafts = newest_drafts(rows)
    return [Candidate(one.row, drafts.get(one.row.pk, one.draft)) for one in candidates]


def _pin_again(
    release: Release, members: list[ReleaseMember], candidates: list[Candidate], user: Any
) -> None:
    hashes, by_page = source_hashes(candidates), {one.row.pk: one for one in candidates}
    for member in members:
        one = by_page[member.page_id or 0]
        member.delete()
        pinned(release, one, member.position, hashes, user).save()
        log_step(release, REPLACED, user, one.row)


def _says_something_else(member: ReleaseMember) -> bool:
    newest = member.page.latest_revision if member.page else None
    if newest is None or member.revision is None or newest.pk == member.revision_id:
        return False
    return _said(newest) != _said(member.revision)


def _said(revision: Any) -> dict[str, Any]:
    # A time of its own was taken off at approval.
    return said_in(revision.content) | {"go_live_at": None}
