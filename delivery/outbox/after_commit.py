"""One call after the commit for all that a transaction has done."""

from __future__ import annotations

from typing import Self

from django.db import connection, transaction


class AfterCommit:
    """What one transaction, or a part of one that may yet be rolled back, has to do at its end."""

    is_over = False

    def __call__(self) -> None:
        self.is_over = True

    @classmethod
    def waiting(cls) -> Self | None:
        """The one that waits for this part of the transaction; it goes with it if it is undone."""
        mine = set(connection.savepoint_ids)
        for one in connection.run_on_commit:
            if one[0] == mine and type(one[1]) is cls and not one[1].is_over:
                return one[1]
        return None

    def wait(self) -> None:
        """Be called after the commit; at once outside a transaction."""
        transaction.on_commit(self, robust=True)
