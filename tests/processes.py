"""Processes of their own, for what can only be seen when a program starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

#: Enough for production to start.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "website.settings.production",
    "SECRET_KEY": "kangaspuut-7-sukkula-31-niisi-92-loimi-45-kude-18-pirta",
    "ALLOWED_HOSTS": "kudelma.example.org",
}


def run(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python with only ``environment``, and say what came of it."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=kept_environment() | {"PYTHONPATH": f".{os.pathsep}site"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def kept_environment() -> dict[str, str]:
    """What a program needs of the environment and no setting of ours reads."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py of the checkout."""
    return run("manage.py", *arguments, **environment)
