"""What may be done with a release in each of its states, by the names of ``actions``."""

from __future__ import annotations

from editorial.releases.models import Release
from editorial.releases.states import ReleaseState

_BEFORE = {"schedule", "publish", "replace", "reopen", "check"}
_WAYS: dict[str, set[str]] = {
    ReleaseState.COLLECTING: {"approve", "give-up", "check"},
    ReleaseState.APPROVED: _BEFORE,
    ReleaseState.SCHEDULED: _BEFORE,
    ReleaseState.PUBLISHING: set(),
    ReleaseState.FAILED: (_BEFORE - {"publish"}) | {"again"},
    ReleaseState.PUBLISHED: {"start", "withdraw", "take-out"},
    ReleaseState.WITHDRAWN: {"reissue", "reopen"},
}


def ways_of(release: Release | None) -> set[str]:
    """The ways on from the state of ``release``; None: none has begun.

    While the worker is at it there is none.
    """
    if release is None:
        return {"start", "check"}
    return set() if release.is_worked_on else _WAYS[release.state]
