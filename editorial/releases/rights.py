"""Who lets an issue out: the editor-in-chief, who may publish it in all its languages."""

from __future__ import annotations

from typing import Any

DECIDE = "editorial.decide_release"


def may_decide(user: Any, subject: Any) -> bool:
    """Whether ``user`` may approve, schedule, publish and withdraw what goes out with ``subject``."""
    if not user.has_perm(DECIDE):
        return False
    editions = [subject, *subject.other_languages()]
    return all(edition.permissions_for_user(user).can_publish() for edition in editions)


def may_see(user: Any, subject: Any) -> bool:
    """Whether ``user`` may look at the release of ``subject``."""
    return bool(subject.permissions_for_user(user).can_edit())
