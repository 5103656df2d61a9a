"""Issues with articles."""

from __future__ import annotations

import pytest

from magazine.models import ArticlePage, IssuePage, SectionPage
from magazine.running_order import rearrange, state_of, version_of
from tests.factories import make_article


@pytest.fixture
def three(issue: IssuePage, section: SectionPage) -> list[ArticlePage]:
    """Three articles of an issue, in this order."""
    return [make_article(issue, section, title=title) for title in ("Yksi", "Kaksi", "Kolme")]


@pytest.fixture
def full_issue(issue: IssuePage, three: list[ArticlePage]) -> IssuePage:
    """An issue that is read in another order than its articles were made in, last first."""
    last = str(three[-1].translation_key)
    state = [item | {"lead": item["article"] == last} for item in state_of(issue)]
    rearrange(issue, state[::-1], version_of(issue))
    return issue
