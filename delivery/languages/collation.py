"""The order of the alphabet, which the database does not know in every language."""

from __future__ import annotations

import unicodedata

# In Finnish å, ä and ö are letters of their own at the end of the alphabet, and what its
# neighbours write for them stands with them. "{|}" are the characters after "z".
_FINNISH = str.maketrans(
    {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "õ": "}", "ő": "}", "ü": "y", "ű": "y"}
)
_LETTERS = dict(zip("{|}", "ÅÄÖ", strict=True))
_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ß": "ss"})


def sort_key(text: str, language: str) -> str:
    """What ``text`` is sorted by: without case, accents and punctuation."""
    folded = unicodedata.normalize("NFC", text).casefold()
    if language == "fi":
        folded = folded.translate(_FINNISH)
    plain = unicodedata.normalize("NFKD", folded.translate(_PLAIN))
    kept = (c for c in plain if c.isalnum() or c.isspace() or c in _LETTERS)
    return " ".join("".join(kept).split())


def initial(text: str, language: str) -> str:
    """The letter that ``text`` stands under in an alphabetical list; "#" for no letter."""
    first = sort_key(text, language)[:1]
    letter = _LETTERS.get(first, first.upper())
    return letter if letter.isalpha() else "#"
