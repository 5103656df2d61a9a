"""Pages whose workflow has not come to its end: the release goes past it, where that may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from editorial.releases.contents import Obstacle
from editorial.workflow.standing import standings_of, under_workflow

UNAPPROVED = "unapproved"


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


def may_go_past() -> bool:
    """Whether the office lets the editor-in-chief publish what nobody else has approved."""
    return bool(getattr(settings, "EDITORIAL_ALLOW_ALONE", True))
