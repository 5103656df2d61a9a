"""What takes long to make and is the same for every run: made once, kept, and copied."""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from tests.processes import ROOT


def kept(name: str, sources: Iterable[Path], make: Callable[[Path], None]) -> Path:
    """The folder that ``make`` fills, made anew when one of the files in ``sources`` changes.

    Of several processes that ask at once, one makes it and the others wait. Only copies of what
    is in it may be changed.
    """
    with alone(name) as place:
        folder = place / f"{name}-{mark(sources)}"
        if not folder.exists():
            _forget(place.glob(f"{name}-*"))
            _make(folder, make)
    return folder


def _make(folder: Path, make: Callable[[Path], None]) -> None:
    half_made = folder.with_suffix(f".{os.getpid()}")
    half_made.mkdir()
    try:
        make(half_made)
        half_made.rename(folder)
    finally:
        shutil.rmtree(half_made, ignore_errors=True)


def _forget(folders: Iterable[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder)


def mark(sources: Iterable[Path]) -> str:
    """A name for the state of the files in ``sources``, of letters and digits."""
    mark = sha256(sys.version.encode())
    for file in sorted(sources):
        mark.update(str(file).encode() + file.read_bytes())
    return mark.hexdigest()[:16]


@contextmanager
def alone(name: str) -> Iterator[Path]:
    """While inside, no other process of this checkout is; gives the folder of what is kept."""
    checkout = sha256(str(ROOT).encode()).hexdigest()[:8]
    place = Path(tempfile.gettempdir()) / "kudelma-tests" / checkout
    place.mkdir(parents=True, exist_ok=True)
    with (place / f"{name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield place
