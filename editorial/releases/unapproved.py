"""Pages whose workflow has not come to its end: the release goes past it, where that may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.models import Revision

from editorial.releases.contents import Obstacle
from editorial.translation.approved import approved_versions
from editorial.workflow.edits import said_in
from editorial.workflow.standing import standings_of, under_workflow

UNAPPROVED, CHANGED = "unapproved", "changed-since"


def unapproved(rows: Iterable[Any]) -> Iterator[Obstacle]:
    """What has changes that nobody has approved; it blocks where the office forbids that."""
    changed = [row for row in rows if row.has_unpublished_changes or not row.live]
    standings = standings_of([row.pk for row in changed])
    under = under_workflow(changed)
    for row in changed:
        standing = standings.get(row.pk)
        if not (standing and standing.is_approved) and row.pk in under:
            sentence = _("The page has not come through its workflow.")
            yield Obstacle(UNAPPROVED, sentence, row, not may_go_past())


def changed_since(rows: Iterable[Any]) -> Iterator[Obstacle]:
    """What somebody has changed after the last approval: the newest draft would go out."""
    drafts = {row.pk: row for row in rows if row.has_unpublished_changes or not row.live}
    approved = approved_versions(drafts)
    ids = {*approved.values(), *(drafts[pk].latest_revision_id for pk in approved)}
    revisions = Revision.objects.select_related("user").in_bulk(ids)
    for pk, version in approved.items():
        row = drafts[pk]
        newest, agreed = revisions.get(row.latest_revision_id), revisions.get(version)
        # Old versions may have been deleted since: then nobody knows.
        if newest and agreed and _said(newest, row) != _said(agreed, row):
            yield Obstacle(CHANGED, _changed_by(newest.user), row, not may_go_past())


def _said(revision: Revision, row: Any) -> dict[str, Any]:
    """Publishing an original writes its facts into the newest version of each translation."""
    beside = {"go_live_at", *(() if row.is_source() else row.shared_fields)}
    return {name: value for name, value in said_in(revision.content).items() if name not in beside}


def _changed_by(user: Any) -> str:
    if user is None:
        return _("The page was changed after it was approved.")
    sentence = _("The page was changed after it was approved, last by %(name)s.")
    return sentence % {"name": user.get_full_name() or user.get_username()}


def may_go_past() -> bool:
    """Whether the office lets the editor-in-chief publish what nobody else has approved."""
    return bool(getattr(settings, "EDITORIAL_ALLOW_ALONE", True))
