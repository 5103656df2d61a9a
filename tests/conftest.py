"""Fixtures that every part of the suite uses."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.db import connection
from wagtail.models import Locale

from magazine.models import IssuePage, MagazinePage, SectionPage
from tests import factories
from website.catalogues import compile_catalogues
from website.home.models import HomePage

ROOT = Path(__file__).resolve().parents[1]


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues once, before any worker reads them."""
    # Playwright leaves an event loop in the thread; Django would refuse the database to
    # every test that follows a browser test in the same worker.
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
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
    return [
        f"kudelma: on {connection.vendor} with {cache_backend}",
        f"kudelma: leaves out {', '.join(left_out) or 'nothing'}",
    ]


@pytest.fixture(autouse=True)
def _media_of_its_own(tmp_path: Any, settings: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """Site roots and renditions are cached by primary key, which tests reuse."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def home(db: None) -> HomePage:
    """The Finnish front page; both languages exist."""
    for code, _name in django_settings.WAGTAIL_CONTENT_LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    return factories.make_home()


@pytest.fixture
def magazine(home: HomePage) -> MagazinePage:
    return factories.make_magazine(home)


@pytest.fixture
def section(magazine: MagazinePage) -> SectionPage:
    return factories.make_section(magazine, title="Käden jälki", colour=1, order=1)


@pytest.fixture
def issue(magazine: MagazinePage) -> IssuePage:
    return factories.make_issue(magazine)


@pytest.fixture
def english_home(home: HomePage) -> Any:
    """The English front page, live."""
    return factories.translated(home)


@pytest.fixture
def editor(client: Any, home: HomePage) -> Any:
    """The test client, logged in to the admin as a superuser."""
    client.force_login(factories.make_user())
    return client
