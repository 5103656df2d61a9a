"""The demo, loaded once for each state of the code by the command that newcomers use."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.kept import kept
from tests.processes import ROOT, manage

#: What the demo is made of and by.
FOLDERS = ("delivery", "editorial", "gallery", "locale", "magazine", "network", "site")
COMMANDS = (["demo", "--no-serve"], ["db_worker", "--batch", "--no-startup-delay"])


def loaded_demo() -> Path:
    """The data folder of a demo whose worker has nothing left to do; copy it."""
    return kept("demo", _sources(), _load)


def environment(folder: Path) -> dict[str, str]:
    """The demo on SQLite in ``folder``, whatever database the suite runs on."""
    return {"KUDELMA_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "website.settings.demo"}


def _sources() -> Iterable[Path]:
    yield ROOT / "requirements.txt"
    for folder in FOLDERS:
        for file in (ROOT / folder).rglob("*.*"):
            if file.is_file() and file.suffix not in (".pyc", ".mo"):
                yield file


def _load(folder: Path) -> None:
    for command in COMMANDS:
        done = manage(*command, **environment(folder))
        assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stderr}"
