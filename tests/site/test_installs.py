"""Each plugin works without the other, and without our website."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.processes import ROOT, run

pytestmark = pytest.mark.process


class Install:
    """One way of installing: its settings, its database, its commands."""

    def __init__(self, name: str, folder: Path) -> None:
        self.environment = {
            "DJANGO_SETTINGS_MODULE": f"tests.installs.{name}",
            "KUDELMA_DATA_DIR": str(folder),
            "PYTHONPATH": ".",
        }

    def shell(self, script: str) -> str:
        """What one of the scripts in ``tests/installs/`` prints there; complaints fail."""
        code = (ROOT / f"tests/installs/{script}.py").read_text()
        command = ["-m", "django", "shell", "--verbosity", "0", "--command", code]
        process = run(*command, **self.environment)
        assert (process.returncode, process.stderr) == (0, "")
        return process.stdout


WAYS = [
    pytest.param(name, marks=pytest.mark.xdist_group(name))
    for name in ("magazine_only", "network_only")
]


@pytest.fixture(scope="session")
def looked_around(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Install, Any]]:
    """Migrated installations by name and what is to be seen in them, each made once."""

    @cache
    def looked_around(name: str) -> tuple[Install, Any]:
        install = Install(name, tmp_path_factory.mktemp(name))
        return install, json.loads(install.shell("look_around"))

    return looked_around


@pytest.fixture(params=WAYS)
def seen(request: pytest.FixtureRequest, looked_around: Callable) -> dict[str, Any]:
    """What is to be seen in an installation, in each of the ways there are."""
    return looked_around(request.param)[1]


def test_an_installation_has_nothing_to_remark(seen):
    assert seen["check"] == "System check identified no issues (0 silenced).\n"


def test_an_installation_misses_no_migration(seen):
    assert "No changes" in seen["makemigrations"]


def test_an_installation_makes_the_roles_and_their_rights(seen):
    assert "Päätoimittaja" in seen["setup_editorial"]


def test_an_installation_lets_its_editors_in(seen):
    assert seen["login"] == 200


def test_an_installation_has_a_sitemap_and_a_feed_where_something_has_one(seen):
    assert seen["addresses"] == [200, 200, 200, 200, 404]


def test_the_website_is_not_there(seen):
    assert not {"home", "users"} & set(seen["apps"])


@pytest.mark.xdist_group("magazine_only")
def test_a_magazine_alone_is_read(looked_around):
    install, _seen = looked_around("magazine_only")

    answer = install.shell("read_an_article")

    assert answer.startswith("200\n")
    assert "Kangas kasvaa lanka langalta." in answer
    assert 'class="host"' in answer
    assert "<title>Loimi ja kude</title>" in answer.partition("feed 200")[2]
    assert "<loc>http://testserver/2026-1/loimi-ja-kude/</loc>" in answer.partition("map 200")[2]
