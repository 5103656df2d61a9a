"""An issue of three articles that nobody has published, and who may let it out."""

from __future__ import annotations

from typing import Any

import pytest

from delivery.webhooks.models import Webhook
from magazine.models import IssuePage
from tests import factories
from tests.grounds import BUILDERS, Grounds
from tests.magazine import releasing

BUILDERS["coming_issue"] = lambda made: releasing.make_draft_issue(
    made["magazine"], made["section"], "Yksi", "Kaksi", "Kolme"
)


@pytest.fixture
def coming(magazine: Any, section: Any, grounds: Grounds) -> IssuePage:
    """Issue 2/2026 with the drafts Yksi, Kaksi and Kolme, in Finnish only."""
    return grounds["coming_issue"]


@pytest.fixture(autouse=True)
def webhook(db: None) -> Webhook:
    """Somebody who is told of releases."""
    return Webhook.objects.create(name="Etusivu", url="https://etusivu.example/")


@pytest.fixture
def chief(home: Any) -> Any:
    return factories.make_user()
