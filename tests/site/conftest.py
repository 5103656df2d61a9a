"""The wheel, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.processes import run


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that this checkout makes."""
    folder = tmp_path_factory.mktemp("wheel")
    process = run("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    assert process.returncode == 0, process.stderr
    (wheel,) = folder.glob("*.whl")
    return wheel
