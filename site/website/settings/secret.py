"""Secret keys: the demo's own, and what makes one too weak for the real site."""

import os
from contextlib import suppress
from pathlib import Path

from django.core.checks.security.base import SECRET_KEY_INSECURE_PREFIX, SECRET_KEY_MIN_LENGTH
from django.core.management.utils import get_random_secret_key

#: A random key of 50 characters has more than twice as many; "changeme" repeated has seven.
_FEWEST_DISTINCT = 8


def weakness_of(key: str) -> str:
    """What is wrong with ``key``, to follow the words "SECRET_KEY"; "" when it will do."""
    if not key:
        return "is missing; docs/settings.md tells how to make one"
    if key.startswith(SECRET_KEY_INSECURE_PREFIX.rstrip("-")):
        return "is one that Django made for development; make a new one"
    if len(key) < SECRET_KEY_MIN_LENGTH:
        return f"is too short; it needs at least {SECRET_KEY_MIN_LENGTH} characters"
    if len(set(key)) < _FEWEST_DISTINCT:
        return f"is too plain; it needs at least {_FEWEST_DISTINCT} different characters"
    return ""


def kept_secret_key(folder: Path) -> str:
    """The key in ``folder``/secret-key, written there first when there is none.

    Several processes may ask at once; the first to write wins.
    """
    path = folder / "secret-key"
    if not path.exists():
        _write_once(path, get_random_secret_key())
    return path.read_text()


def _write_once(path: Path, text: str) -> None:
    # Written aside and linked into place: nobody ever reads half a key.
    draft = path.with_suffix(f".{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(text)
    with suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
