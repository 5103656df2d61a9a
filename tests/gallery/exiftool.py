"""What exiftool, which knows more formats than we do, finds in a file and writes into one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest


def tags_of(path: Any) -> dict[str, Any]:
    """Every tag as "Group:Name" with its value; repeated ones too."""
    listed = _run("-json", "-G1", "-a", "-u", "-n", str(path))
    return dict(json.loads(listed)[0])


def write(path: Path, *arguments: str) -> None:
    """Write tags into the file at ``path``."""
    _run("-overwrite_original", "-q", "-m", *arguments, str(path))


def _run(*arguments: str) -> str:
    program = shutil.which("exiftool")
    if not program:
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("Left out: what exiftool finds in pictures; it is not on PATH.")
    ran = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=True)
    return ran.stdout
