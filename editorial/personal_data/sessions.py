"""Sessions in the database: closed for an erased account, emptied of words about a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.auth import SESSION_KEY

from editorial.personal_data.spelling import without

if TYPE_CHECKING:
    from editorial.personal_data.traces import Traces


def close_sessions_of(traces: Traces) -> None:
    """Their holder is logged out."""
    users = {str(key) for key in traces.users}
    for session, data in _sessions() if users else ():
        if data.get(SESSION_KEY) in users:
            session.delete()


def empty_sessions(words: list[str]) -> None:
    """A message such as “Maija Esimerkki was saved” may wait in one for its reader."""
    for session, data in _sessions() if words else ():
        kept = {name: value for name, value in data.items() if without(value, words) == value}
        if kept != data:
            session.session_data = type(session).objects.encode(kept)
            session.save(update_fields=["session_data"])


def _sessions() -> Iterator[tuple[Any, dict[str, Any]]]:
    if apps.is_installed("django.contrib.sessions"):
        for session in apps.get_model("sessions", "Session")._default_manager.all():
            yield session, session.get_decoded()
