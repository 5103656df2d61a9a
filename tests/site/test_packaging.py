"""What leaves the house: the wheel, and files that name no package host."""

from __future__ import annotations

import re
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.processes import ROOT

PLUGINS = {"delivery", "editorial", "gallery", "magazine", "network"}
# Spelt apart, so that this file does not name them either.
HOSTS = ["pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "debian" + ".org"]


def tracked() -> list[str]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return listing.stdout.split("\0")[:-1]


@pytest.fixture(scope="module")
def contents(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.wheel
def test_the_wheel_holds_the_five_packages_and_nothing_else(contents):
    top = {name.partition("/")[0] for name in contents}

    assert {name for name in top if not name.endswith(".dist-info")} == PLUGINS
    assert len(top) == len(PLUGINS) + 1


@pytest.mark.wheel
def test_the_wheel_holds_every_template_and_static_file(contents):
    kinds = re.compile(r"/(templates|static)/")
    ours = {name for name in tracked() if name.partition("/")[0] in PLUGINS and kinds.search(name)}

    assert ours
    assert ours <= set(contents)


@pytest.mark.wheel
def test_the_wheel_holds_compiled_catalogues_in_both_languages(contents):
    catalogues = {name for name in contents if "/locale/" in name}

    assert catalogues == {f"delivery/locale/{code}/LC_MESSAGES/django.mo" for code in ("en", "fi")}


@pytest.mark.wheel
def test_the_wheel_holds_no_tests_and_no_caches(contents):
    assert [name for name in contents if re.search(r"test|__pycache__|\.pyc|\.po$", name)] == []


def test_no_committed_file_names_a_package_host():
    naming = []
    for name in tracked():
        path = ROOT / name
        text = path.read_bytes().decode(errors="ignore") if path.is_file() else ""
        naming += [f"{name}: {host}" for host in HOSTS if host in text]

    assert naming == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_with_a_hash(name):
    requirements = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
    pinned = [line for line in requirements if not line.startswith("#")]

    assert pinned
    assert [line for line in pinned if "==" not in line or "--hash=sha256:" not in line] == []


@pytest.mark.parametrize(
    ("name", "kinds"), [("requirements.txt", "site"), ("requirements-dev.txt", "site dev")]
)
def test_the_pins_satisfy_what_the_project_asks_for(name, kinds):
    pins = dict(re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / name).read_text(), re.MULTILINE))

    wrong = [
        wanted
        for wanted in map(Requirement, asked_for(kinds))
        if pins.get(canonicalize_name(wanted.name), "0") not in wanted.specifier
    ]

    assert wrong == []


def asked_for(kinds: str) -> list[str]:
    """The requirements in pyproject.toml: the plugins', and those of the named kinds."""
    file = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = file["project"]["optional-dependencies"] | file["dependency-groups"]
    return [
        *file["project"]["dependencies"],
        *(line for kind in kinds.split() for line in groups[kind]),
    ]
