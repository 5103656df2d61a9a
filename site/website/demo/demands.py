"""What a rule of the demo says when it is not kept: the file, and what is wrong in it."""

from collections.abc import Collection, Mapping
from pathlib import Path

from .records import (
    Album,
    Article,
    Contributor,
    Issue,
    Magazine,
    Picture,
    PlainPage,
    Section,
    Words,
)


def languages(
    record: Album | Article | Contributor | Issue | Magazine | Picture | PlainPage | Section,
) -> dict[str, Words]:
    """Return a record's words by language."""
    return {"fi": record.fi, "en": record.en} if record.en else {"fi": record.fi}


def filled(texts: Mapping[str, Words], names: Collection[str], path: Path) -> None:
    """Check that every language has all the words of these names."""
    for language, words in texts.items():
        missing = [name for name in names if not words.get(name)]
        need(
            not missing,
            path,
            f"{words.get('title', 'a record')!r} has no {', '.join(missing)} in {language}",
        )


def known(key: str, keys: Collection[str], kind: str, path: Path) -> None:
    """Check that a key, if one is given, exists."""
    need(not key or key in keys, path, f"there is no {kind} {key!r}")


def need(holds: bool, path: Path, otherwise: str) -> None:
    """Raise a ``ValueError`` that names the file unless the condition holds."""
    if not holds:
        raise ValueError(f"{path}: {otherwise}.")
