from __future__ import annotations

from typing import TYPE_CHECKING, Any

from delivery.outbox.after_commit import AfterCommit
from delivery.outbox.effects import effect_called

if TYPE_CHECKING:
    from delivery.outbox.models import OutboxEntry


def put(name: str, payload: dict[str, Any]) -> OutboxEntry:
    """Have the effect ``name`` done with ``payload`` once the transaction is committed.

    ``payload`` is kept as JSON: keys of rows rather than texts, and nothing about a person.
    Raises ValueError for an effect that nobody has registered.
    """
    from delivery.outbox.models import OutboxEntry

    if effect_called(name) is None:
        raise ValueError(f"Nobody has registered the effect {name}.")
    entry = OutboxEntry.objects.create(effect=name, payload=payload)
    work_off_soon()
    return entry


def work_off_soon() -> None:
    """Wake the worker after the transaction, once for all that it has put.

    A process that dies in between loses the call and not the rows: whoever puts something next,
    or ``publish_due``, works off what is due.
    """
    if _Wake.waiting() is None:
        _Wake().wait()


class _Wake(AfterCommit):
    def __call__(self) -> None:
        from delivery.outbox.tasks import work_off_outbox

        super().__call__()
        work_off_outbox.enqueue()
