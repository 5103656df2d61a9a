"""The wheel, the demo, and a site in both languages, each built once for those who ask."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings
from wagtail.models import Site

from tests.database import NAME, copy_migrated, put_in_place, taken_back
from tests.demo import loaded_demo
from tests.grounds import Grounds, built_once
from tests.processes import run
from tests.site.bilingual import World
from tests.site.marked import make_marked_site
from tests.site.networked import Networks, make_networks
from tests.site.worlds import Worlds, make_world_in
from website.demo.loading import load_demo


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
    worlds: Worlds, django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any
) -> Iterator[tuple[World, Path]]:
    """The world of a module and the folder of its files.

    It stands in a transaction around those of the tests, which each roll back to it; on SQLite
    it is the copy of one that is built once.
    """
    folder = tmp_path_factory.mktemp("world")
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            yield worlds.copied_to(folder), folder
            copy_migrated()
        else:
            with taken_back():
                yield make_world_in(folder), folder


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Worlds:
    """The one world that modules copy on SQLite."""
    return Worlds(tmp_path_factory.mktemp("worlds"))


@pytest.fixture
def world(built: tuple[World, Path], db: None, tmp_path: Path) -> World:
    """A site in both languages, which a test may spoil; see ``bilingual``."""
    world, folder = built
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    Site.clear_site_root_paths_cache()
    return world.reloaded()


@pytest.fixture(scope="module")
def networks(built: tuple[World, Path], django_db_blocker: Any) -> Iterator[Networks]:
    """A network beside the magazine of the world, for the whole of a module that uses it."""
    files = override_settings(MEDIA_ROOT=str(built[1] / "media"))
    with django_db_blocker.unblock(), taken_back():
        with files:
            networks = make_networks(built[0].reloaded())
        yield networks


@pytest.fixture(scope="module")
def loaded_once(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demo in the database, taken out again after the tests of a module."""
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            put_in_place(loaded_demo() / NAME)
            yield
            copy_migrated()
        else:
            yield from loaded_here()
    Site.clear_site_root_paths_cache()


def loaded_here() -> Iterator[None]:
    """Loading as such, on a database that no command of the demo uses."""
    # Nothing here looks at files of pictures, and making them takes most of the time.
    tasks = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with override_settings(TASKS=tasks), transaction.atomic():
        load_demo()
        # The command says where the demo is served.
        Site.objects.filter(is_default_site=True).update(hostname="localhost", port=80)
        Site.clear_site_root_paths_cache()
        call_command("update_index", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def loaded(loaded_once: None, db: None) -> None:
    """The demo for one test."""


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


@built_once
def marked_site(home: Any) -> Any:
    """Finnish pages by name; "only" and "only article" have no English edition."""
    return make_marked_site(home)
