"""Titles in the order of their language's alphabet, which a database may not know."""

from __future__ import annotations

from delivery.languages.collation import sort_key

#: Letters at the end of the Finnish alphabet, by such as every collation puts there.
_LAST = str.maketrans({"{": "zza", "|": "zzb", "}": "zzc"})
#: As long as the field that keeps it.
LONGEST = 255


def title_key(title: str, language: str) -> str:
    """What an article is sorted by: letters without marks, digits and blanks, in any database."""
    return sort_key(title, language).translate(_LAST)[:LONGEST]
