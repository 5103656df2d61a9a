"""Beside each text in localize's editor: what it said before, or says by now."""

from __future__ import annotations

from django.utils.translation import gettext as _

from editorial.translation_changes.changes import Change, Changes
from editorial.translation_changes.word_diff import plain


def notes_of(changes: Changes) -> dict[int, str]:
    """The id of a segment → a line for the translator."""
    found = {change.segment: _given(change) for change in changes.given}
    return found | {one.segment: _ahead(one) for one in changes.ahead if one.segment}


def _given(change: Change) -> str:
    if not change.before:
        return _("New in the original")
    return _("Before: “%(text)s”") % {"text": plain(change.before)}


def _ahead(change: Change) -> str:
    if not change.now:
        return _("Taken out of the original")
    return _("By now: “%(text)s”") % {"text": plain(change.now)}
