"""What became of each unit of a file that came back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from editorial.translation_files.entries import Entry
from editorial.translation_files.units import Unit


class Outcome(TextChoices):
    """The first ones leave words behind that somebody has to look at."""

    REFUSED = "refused", _("refused")
    MEANWHILE = "meanwhile", _("changed meanwhile")
    STALE = "stale", _("original has changed")
    TAKEN = "taken", _("taken")
    UNCHANGED = "unchanged", _("unchanged")
    EMPTY = "empty", _("not translated")


#: Those whose words are in the file only.
LEFT = (Outcome.REFUSED, Outcome.MEANWHILE, Outcome.STALE)


@dataclass
class Answer:
    """``unit`` is None where the job has none of this id; ``why`` is a sentence, or ""."""

    entry: Entry
    unit: Unit | None
    outcome: Outcome
    why: str = ""
    #: What is said on the site now, where that is not what the file says.
    said: str = ""
    #: What the original says now, where that is not what the file says.
    source: str = ""

    @property
    def is_left(self) -> bool:
        return self.outcome in LEFT

    @property
    def where(self) -> str:
        return f"{self.unit.group.title} › {self.unit.label}" if self.unit else self.entry.id


class Answers(list[Answer]):
    """In the order of the file."""

    @property
    def counts(self) -> dict[Outcome, int]:
        """Of every outcome, in their order."""
        return {outcome: len(self.of(outcome)) for outcome in Outcome}

    def of(self, *outcomes: Outcome) -> list[Answer]:
        return [answer for answer in self if answer.outcome in outcomes]

    @property
    def left(self) -> list[Answer]:
        return self.of(*LEFT)


def by_outcome(answers: Iterable[Answer]) -> list[Answer]:
    """What somebody has to look at comes first."""
    order = list(Outcome)
    return sorted(answers, key=lambda answer: order.index(answer.outcome))
