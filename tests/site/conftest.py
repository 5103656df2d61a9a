"""The wheel, built once; a site in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.processes import run
from tests.site.bilingual import World, make_world


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that this checkout makes."""
    folder = tmp_path_factory.mktemp("wheel")
    process = run("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    assert process.returncode == 0, process.stderr
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture
def world(home: Any, magazine: Any, issue: Any) -> World:
    """A site in both languages; see ``bilingual``."""
    return make_world(home, magazine, issue)
