"""Each plugin works without the other, and without our website."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.processes import ROOT, run

ROBOTS_READ = (
    "from django.test import Client; client = Client(); "
    "print(*(client.get(url).status_code for url in ('/sitemap.xml', '/robots.txt', '/feed.xml')))"
)
LOGIN = "from django.test import Client; print(Client().get('/admin/login/').status_code)"


class Install:
    """One way of installing: its settings, its database, its commands."""

    def __init__(self, name: str, folder: Path) -> None:
        self.environment = {
            "DJANGO_SETTINGS_MODULE": f"tests.installs.{name}",
            "KUDELMA_DATA_DIR": str(folder),
            "PYTHONPATH": ".",
        }

    def manage(self, *arguments: str) -> CompletedProcess[str]:
        process = run("-m", "django", *arguments, **self.environment)
        assert process.returncode == 0, process.stdout + process.stderr
        return process

    def shell(self, code: str) -> str:
        return self.manage("shell", "--verbosity", "0", "--command", code).stdout


WAYS = [
    pytest.param(name, marks=pytest.mark.xdist_group(name))
    for name in ("magazine_only", "network_only")
]


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Install]:
    """Migrated installations by name, each made once."""

    @cache
    def installed(name: str) -> Install:
        install = Install(name, tmp_path_factory.mktemp(name))
        install.manage("migrate", "--verbosity", "0")
        return install

    return installed


@pytest.fixture(params=WAYS)
def install(request: pytest.FixtureRequest, installed: Callable[[str], Install]) -> Install:
    """A migrated installation, in each of the ways there are."""
    return installed(request.param)


def test_an_installation_has_nothing_to_remark(install):
    process = install.manage("check")

    assert "no issues" in process.stdout
    assert process.stderr == ""


def test_an_installation_misses_no_migration(install):
    assert "No changes" in install.manage("makemigrations", "--check", "--dry-run").stdout


def test_an_installation_makes_the_roles_and_their_rights(install):
    assert "Päätoimittaja" in install.manage("setup_editorial").stdout


def test_an_installation_lets_its_editors_in(install):
    assert install.shell(LOGIN) == "200\n"


def test_an_installation_has_a_sitemap_and_a_feed_where_something_has_one(install):
    assert install.shell(ROBOTS_READ) == "200 200 404\n"


def test_the_website_is_not_there(install):
    names = install.shell("from django.apps import apps; print(*apps.app_configs)").split()

    assert not {"home", "users"} & set(names)


@pytest.mark.xdist_group("magazine_only")
def test_a_magazine_alone_is_read(installed):
    install = installed("magazine_only")

    answer = install.shell((ROOT / "tests/installs/read_an_article.py").read_text())

    assert answer.startswith("200\n")
    assert "Kangas kasvaa lanka langalta." in answer
    assert 'class="host"' in answer
    assert "<title>Loimi ja kude</title>" in answer.partition("feed 200")[2]
    assert "<loc>http://testserver/2026-1/loimi-ja-kude/</loc>" in answer.partition("map 200")[2]
