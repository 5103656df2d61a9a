"""Fixtures that every part of the suite uses."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.db import connection
from django.test import override_settings
from django.utils import translation

from magazine.models import IssuePage, MagazinePage, SectionPage
from tests import factories, late_indexing, rounds, template
from tests.database import copy_migrated
from tests.grounds import Grounds, prepare
from website.catalogues import compile_catalogues
from website.home.models import HomePage

ROOT = Path(__file__).resolve().parents[1]


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues once, before any worker reads them."""
    # Playwright leaves an event loop in the thread; Django would refuse the database to
    # every test that follows a browser test in the same worker.
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    override_settings(TASKS=late_indexing.TASKS).enable()
    if not hasattr(config, "workerinput"):
        compile_catalogues(ROOT / "locale")


def pytest_report_header(config: pytest.Config) -> list[str]:
    """What this run is about, and what it leaves out."""
    cache_backend = django_settings.CACHES["default"]["BACKEND"].rsplit(".", 1)[-1]
    left_out = []
    if connection.vendor == "sqlite":
        left_out.append("PostgreSQL (set DATABASE_URL)")
    if "redis" not in cache_backend.lower():
        left_out.append("Redis (set CACHE_URL)")
    if not shutil.which("chromium"):
        left_out.append("the browser tests (install chromium)")
    if not shutil.which("exiftool"):
        left_out.append("what exiftool finds in pictures (install libimage-exiftool-perl)")
    return [
        f"kudelma: on {connection.vendor} with {cache_backend}",
        f"kudelma: leaves out {', '.join(left_out) or 'nothing'}",
    ]


def pytest_collection_finish() -> None:
    """What was imported stays: looking through it for garbage takes a twentieth of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_use_migrations() -> bool:
    """On SQLite a migrated database is copied; see ``tests.database``."""
    return connection.vendor != "sqlite"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, django_db_blocker: Any
) -> None:
    """On PostgreSQL a migrated database is cloned; see ``tests.template``."""
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock():
            connection.settings_dict["TEST"]["TEMPLATE"] = template.migrated()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    if connection.vendor == "sqlite":
        # Switched off for the empty database only: tests ask about migrations.
        django_settings.MIGRATION_MODULES = {}
        with django_db_blocker.unblock():
            copy_migrated()
    late_indexing.watch()


@pytest.fixture(autouse=True)
def _media_of_its_own(request: Any, tmp_path: Any, settings: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    if "_stand" in request.fixturenames:
        files = request.getfixturevalue("grounds").files
        shutil.copytree(files, tmp_path, dirs_exist_ok=True)


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """Site roots are cached by primary key, which tests reuse."""
    cache.clear()
    yield
    cache.clear()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """See ``tests.grounds`` and ``tests.rounds``."""
    rounds.mark(items)
    prepare(items)
    rounds.group(items)  # before xdist looks at groups
    yield
    rounds.put_dear_first(items)  # after pytest-django has put last what needs no database


@pytest.fixture(scope="session")
def grounds(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any
) -> Iterator[Grounds]:
    """The pages that tests stand on, from one to the next."""
    grounds = Grounds(tmp_path_factory.mktemp("grounds"))
    yield grounds
    with django_db_blocker.unblock():
        grounds.stand(())


@pytest.fixture
def _stand(request: Any, grounds: Grounds, django_db_blocker: Any) -> None:
    translation.deactivate()
    with django_db_blocker.unblock():
        grounds.stand(request.node.needs)


@pytest.fixture
def _settle(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The indexes know what stands when a test begins, and forget what it did."""
    with django_db_blocker.unblock():
        late_indexing.settle()
    yield
    late_indexing.forget()


@pytest.fixture(autouse=True)
def _language_of_the_site() -> None:
    """A request leaves its language active for whoever comes next in the thread."""
    translation.deactivate()


@pytest.fixture
def home(db: None, grounds: Grounds) -> HomePage:
    """The Finnish front page; both languages exist."""
    return grounds["home"]


@pytest.fixture
def magazine(home: HomePage, grounds: Grounds) -> MagazinePage:
    return grounds["magazine"]


@pytest.fixture
def section(magazine: MagazinePage, grounds: Grounds) -> SectionPage:
    return grounds["section"]


@pytest.fixture
def issue(magazine: MagazinePage, grounds: Grounds) -> IssuePage:
    return grounds["issue"]


@pytest.fixture
def english_home(home: HomePage, grounds: Grounds) -> Any:
    """The English front page, live."""
    return grounds["english_home"]


@pytest.fixture
def editor(client: Any, home: HomePage) -> Any:
    """The test client, logged in to the admin as a superuser."""
    client.force_login(factories.make_user())
    return client
