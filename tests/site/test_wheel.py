"""A stranger's Wagtail project takes the wheel and reads an article of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from tests.processes import ROOT

pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]

# What docs/your-own-site.md tells a stranger to write.
SETTINGS = ROOT / "docs" / "your-own-site.md"
WORDS = (
    "from django.utils.translation import gettext, override\nwith override('fi'):\n    print({})"
)


class Project:
    """A ``wagtail start`` project in an environment of its own."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "venv" / "bin"
        self.folder = folder / "shop"
        self.folder.mkdir()

    def run(self, program: str, *arguments: str, stdin: str | None = None) -> str:
        kept = {"PATH", "HOME", "TMPDIR"} | {name for name in os.environ if name.startswith("PIP_")}
        process = subprocess.run(
            [str(self.bin / program), *arguments],
            cwd=self.folder,
            env={name: os.environ[name] for name in kept & os.environ.keys()}
            | {"DJANGO_SETTINGS_MODULE": "shop.settings.kudelma"},
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        assert process.returncode == 0, process.stdout + process.stderr
        return process.stdout

    def manage(self, *arguments: str, stdin: str | None = None) -> str:
        return self.run("python", "manage.py", *arguments, stdin=stdin)


@pytest.fixture(scope="module")
def project(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A fresh project with the wheel installed, set up as the docs say, and migrated."""
    folder = tmp_path_factory.mktemp("stranger")
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    project = Project(folder)
    versions = re.sub(r" \\\n|    --hash=\S+\n?", "\n", (ROOT / "requirements.txt").read_text())
    (folder / "versions.txt").write_text(versions)
    project.run("pip", "install", "--quiet", "-c", str(folder / "versions.txt"), str(wheel))
    project.run("wagtail", "start", "shop", ".")
    (settings,) = re.findall(r"```python\n(# settings.*?)```", SETTINGS.read_text(), re.DOTALL)
    (project.folder / "shop/settings/kudelma.py").write_text(f"from .dev import *\n{settings}")
    (urls,) = re.findall(r"```python\n(# urls.*?)```", SETTINGS.read_text(), re.DOTALL)
    (project.folder / "shop/urls.py").write_text(urls)
    project.manage("migrate", "--verbosity", "0")
    return project


def test_the_packages_come_from_the_wheel_and_not_from_the_checkout(project):
    code = "import delivery, editorial, gallery, magazine, network; print(magazine.__file__)"

    assert str(project.bin.parent) in project.run("python", "-c", code)


def test_a_strangers_project_has_nothing_to_remark_and_misses_no_migration(project):
    assert "no issues (0 silenced)" in project.manage("check")
    assert "No changes" in project.manage("makemigrations", "--check", "--dry-run")


def test_an_article_is_published_and_read_in_the_strangers_own_frame(project):
    script = (ROOT / "tests/installs/read_an_article.py").read_text()

    answer = project.manage("shell", "--verbosity", "0", "--command", script)

    assert answer.startswith("200\n")
    assert "Kangas kasvaa lanka langalta." in answer
    assert "css/shop.css" in answer
    assert "feed 200" in answer
    assert "map 200" in answer


def test_the_words_of_the_interface_come_along(project):
    catalogue = polib.pofile(str(ROOT / "locale/fi/LC_MESSAGES/django.po"))
    entry = next(e for e in catalogue if e.msgid == "Running order")

    words = project.manage("shell", "--command", WORDS.format("gettext('Running order')"))

    assert entry.msgstr in words
