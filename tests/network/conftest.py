from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from wagtail.models import Locale, Site

from network.models import NetworkIndexPage, NetworkPage
from tests import factories
from tests.database import taken_back
from tests.grounds import Grounds
from tests.network import networks
from website.home.models import HomePage


@pytest.fixture
def home(request: Any, db: None, grounds: Grounds) -> HomePage:
    """The Finnish front page: that of ``standing`` where a module uses it."""
    if "standing" in request.fixturenames:
        standing = request.getfixturevalue("standing")
        Site.clear_site_root_paths_cache()
        return factories.fresh(standing.get_parent().get_parent().specific)
    return grounds["home"]


@pytest.fixture
def index(request: Any, home: HomePage, grounds: Grounds) -> NetworkIndexPage:
    if "standing" in request.fixturenames:
        return NetworkIndexPage.objects.get(locale__language_code="fi")
    return grounds["index"]


@pytest.fixture
def network(request: Any, index: NetworkIndexPage, grounds: Grounds) -> NetworkPage:
    """A network in Kymenlaakso, published in Finnish."""
    if "standing" in request.fixturenames:
        return NetworkPage.objects.get(locale__language_code="fi")
    return grounds["network"]


@pytest.fixture
def english_index(index: NetworkIndexPage, english_home: HomePage, grounds: Grounds) -> Any:
    """The index in English, below an English front page."""
    return grounds["english_index"]


@pytest.fixture
def foreign(index: NetworkIndexPage, grounds: Grounds) -> NetworkPage:
    """Another network, which the coordinator has nothing to do with."""
    return grounds["foreign"]


@pytest.fixture
def coordinator(network: NetworkPage, grounds: Grounds) -> Any:
    """Somebody who coordinates ``network`` and nothing else."""
    return grounds["coordinator"]


@pytest.fixture
def desk(client: Any, coordinator: Any) -> Any:
    """The test client, logged in as the coordinator."""
    client.force_login(coordinator)
    return client


@pytest.fixture(scope="module")
def standing(django_db_setup: None, django_db_blocker: Any) -> Iterator[NetworkPage]:
    """A network in both languages, built once for a module; each test leaves it as it was."""
    with django_db_blocker.unblock(), taken_back():
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
            Locale.objects.get_or_create(language_code=code)
        home = factories.make_home()
        network = networks.make_network(networks.make_index(home))
        for page in (home, network.get_parent(), network):
            factories.translated(page)
        yield network
