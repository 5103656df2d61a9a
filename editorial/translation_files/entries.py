"""What a file that comes back says, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field

from editorial.refusals import Refusal


class FileRefused(Refusal):
    """Nothing of a file is taken: it is broken, or no file of the job."""


@dataclass
class Entry:
    """One unit of a file: its id, the source it was translated from, and the words.

    ``seen`` stands for the words that the file was made with, None where the file does not
    tell; ``problem`` is a sentence where the words cannot be read.
    """

    id: str
    source: str
    target: str
    seen: str | None = None
    problem: str = ""
    #: Whether it is marked as not certain: new words are not taken then.
    is_unsure: bool = False
    #: Whether words that were marked as to be looked at are marked so no more.
    is_confirmed: bool = True


@dataclass
class JobFile:
    """``job`` is what ``units.name_of`` gave; ``kind`` is how the format is called."""

    job: str
    kind: str
    entries: list[Entry] = field(default_factory=list)
