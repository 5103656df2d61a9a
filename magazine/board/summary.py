"""What stands on top of a board: how many texts are ready, and what is not.

What keeps the issue from going out is told by its release alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from magazine.board.rows import Row, Stage

#: So many titles are named in a sentence; of more, the number is said.
NAMED = 3


@dataclass(frozen=True)
class Summary:
    """``ready`` of ``texts`` have a page that nothing blocks; ``reasons`` are sentences."""

    ready: int
    texts: int
    reasons: list[str]

    def __str__(self) -> str:
        sentence = ngettext(
            "%(ready)d of %(texts)d article has no blocking problem",
            "%(ready)d of %(texts)d articles have no blocking problem",
            self.texts,
        )
        return sentence % {"ready": self.ready, "texts": self.texts}


def summary_of(issue: Any, rows: Sequence[Row]) -> Summary:
    """Of all the rows of a board, whatever it shows of them; ``issue`` has its ``readiness``."""
    texts = [row for row in rows if not row.heading]
    ready = [row for row in texts if row.counts and not row.blocking]
    return Summary(len(ready), len(texts), list(_reasons(issue, texts)))


def _reasons(issue: Any, texts: list[Row]) -> Iterator[str]:
    if not texts:
        yield _("The issue has no articles yet.")
    if blocking := issue.readiness.blocking if issue.readiness else 0:
        yield ngettext(
            "The issue's own page has %(count)d problem that blocks.",
            "The issue's own page has %(count)d problems that block.",
            blocking,
        ) % {"count": blocking}
    yield from _about([row for row in texts if row.blocking], _blocked)
    yield from _about([row for row in texts if row.is_being_checked], _unchecked)
    yield from _about([row for row in texts if not row.page], _planned)
    yield from _about([row for row in texts if _is_unapproved(row)], _unapproved)


def _is_unapproved(row: Row) -> bool:
    return row.stage == Stage.WRITTEN


def _about(rows: list[Row], sentence: Callable[[int], str]) -> Iterator[str]:
    if rows:
        yield sentence(len(rows)) % {"count": len(rows), "titles": _titles(rows)}


def _titles(rows: list[Row]) -> str:
    named = ", ".join(_("“%(title)s”") % {"title": row.title} for row in rows[:NAMED])
    if (more := len(rows) - NAMED) <= 0:
        return named
    sentence = ngettext("%(titles)s and one more", "%(titles)s and %(more)d more", more)
    return sentence % {"titles": named, "more": more}


def _blocked(count: int) -> str:
    return ngettext(
        "%(count)d article has something that blocks: %(titles)s.",
        "%(count)d articles have something that blocks: %(titles)s.",
        count,
    )


def _unchecked(count: int) -> str:
    return ngettext(
        "%(count)d article is still being checked: %(titles)s. Open the board again in a moment.",
        "%(count)d articles are still being checked: %(titles)s. Open the board again in a moment.",
        count,
    )


def _planned(count: int) -> str:
    return ngettext(
        "%(count)d article is only planned: %(titles)s.",
        "%(count)d articles are only planned: %(titles)s.",
        count,
    )


def _unapproved(count: int) -> str:
    return ngettext(
        "%(count)d article has not been approved: %(titles)s.",
        "%(count)d articles have not been approved: %(titles)s.",
        count,
    )
