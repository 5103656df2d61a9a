"""The admin in English, whatever is translated so far."""

from typing import Any

import pytest
from wagtail.users.models import UserProfile

from magazine.models import Contributor
from tests import factories
from website.home.models import HomePage


@pytest.fixture
def editor(client: Any, home: HomePage) -> Any:
    """The test client, logged in to the admin as a superuser who reads English."""
    user = factories.make_user()
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


@pytest.fixture
def contributor(home: HomePage) -> Contributor:
    return factories.make_contributor("Maija Esimerkki")


@pytest.fixture
def row(contributor: Contributor) -> dict[str, Any]:
    """A new row of the byline, as it is typed."""
    return {"id": "", "contributor": contributor.pk, "role": "photos", "name": "M. Esimerkki"}
