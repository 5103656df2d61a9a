"""Fixtures that every part of the suite uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from wagtail.models import Locale

from magazine.models import IssuePage, MagazinePage, SectionPage
from tests import factories
from website.home.models import HomePage


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
