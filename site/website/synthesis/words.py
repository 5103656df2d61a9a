"""Words of no language, with the rhythm of Finnish."""

from __future__ import annotations

from functools import cache
from random import Random

_ONSETS = ("k", "t", "s", "l", "m", "n", "p", "r", "v", "h", "j", "")
_CORES = ("a", "o", "u", "i", "e", "aa", "uo", "ie", "oi", "au")
_ENDS = ("n", "s", "t", "", "", "", "l", "")
VOCABULARY = 4000


def words(chance: Random, count: int) -> str:
    """So many of them, parted by spaces."""
    return " ".join(chance.choices(_vocabulary(), k=count))


def title(chance: Random, count: int = 4) -> str:
    return words(chance, count).capitalize()


def sentence(chance: Random) -> str:
    return f"{title(chance, chance.randint(6, 14))}."


def paragraph(chance: Random, sentences: int = 5) -> str:
    return " ".join(sentence(chance) for _number in range(sentences))


def name(chance: Random) -> str:
    """Of a person who is none."""
    return words(chance, 2).title()


@cache
def _vocabulary() -> list[str]:
    chance = Random(1)  # noqa: S311 - no secret
    return [_word(chance) for _number in range(VOCABULARY)]


def _word(chance: Random) -> str:
    """Of two or three syllables."""
    parts = (
        chance.choice(_ONSETS) + chance.choice(_CORES) for _syllable in range(chance.choice((2, 3)))
    )
    return "".join(parts) + chance.choice(_ENDS)
