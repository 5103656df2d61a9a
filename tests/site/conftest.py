"""The wheel, built once; a site in both languages, built once for each module."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings
from wagtail.models import Site

from tests import factories
from tests.database import taken_back
from tests.grounds import Grounds
from tests.processes import run
from tests.site.bilingual import World, make_world
from tests.site.networked import Networks, make_networks


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of two workers one builds the world of a module, not both."""
    for item in items:
        if "world" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that this checkout makes."""
    folder = tmp_path_factory.mktemp("wheel")
    process = run("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    assert process.returncode == 0, process.stderr
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def built(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any
) -> Iterator[tuple[World, Path]]:
    """The world of a module and the folder of its files.

    It stands in a transaction around those of the tests, which each roll back to it.
    """
    folder = tmp_path_factory.mktemp("world")
    files = override_settings(MEDIA_ROOT=str(folder / "media"))
    with django_db_blocker.unblock(), files, taken_back():
        magazine = factories.make_magazine(factories.make_home())
        world = make_world(magazine.get_parent(), magazine, factories.make_issue(magazine))
        yield world, folder


@pytest.fixture
def world(built: tuple[World, Path], db: None, tmp_path: Path) -> World:
    """A site in both languages, which a test may spoil; see ``bilingual``."""
    world, folder = built
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    Site.clear_site_root_paths_cache()
    return world.reloaded()


@pytest.fixture(scope="module")
def networks(built: tuple[World, Path], django_db_blocker: Any) -> Networks:
    """A network beside the magazine of the world, for the whole of a module that uses it."""
    files = override_settings(MEDIA_ROOT=str(built[1] / "media"))
    with django_db_blocker.unblock(), files:
        return make_networks(built[0].reloaded())


@pytest.fixture
def home(request: Any, db: None, grounds: Grounds) -> Any:
    """The front page: that of the world where a test asks for one."""
    if "world" in request.fixturenames:
        return request.getfixturevalue("world").magazine.get_parent().specific
    return grounds["home"]


@pytest.fixture
def magazine(request: Any, home: Any, grounds: Grounds) -> Any:
    if "world" in request.fixturenames:
        return request.getfixturevalue("world").magazine
    return grounds["magazine"]


@pytest.fixture
def issue(request: Any, magazine: Any, grounds: Grounds) -> Any:
    if "world" in request.fixturenames:
        return request.getfixturevalue("world").issue
    return grounds["issue"]
