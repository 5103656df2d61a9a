"""Issues with articles."""

from __future__ import annotations

import pytest

from magazine.models import ArticlePage, IssuePage, SectionPage
from magazine.running_order import rearrange, state_of, version_of
from tests.factories import make_article
from tests.grounds import BUILDERS, Grounds


def make_three(made: Grounds) -> list[ArticlePage]:
    issue, section = made["issue"], made["section"]
    return [make_article(issue, section, title=title) for title in ("Yksi", "Kaksi", "Kolme")]


def make_full_issue(made: Grounds) -> IssuePage:
    issue, three = made["issue"], made["three"]
    last = str(three[-1].translation_key)
    state = [item | {"lead": item["article"] == last} for item in state_of(issue)]
    rearrange(issue, state[::-1], version_of(issue))
    return issue


BUILDERS["three"] = make_three
BUILDERS["full_issue"] = make_full_issue


@pytest.fixture
def three(issue: IssuePage, section: SectionPage, grounds: Grounds) -> list[ArticlePage]:
    """Three articles of an issue, in this order."""
    return grounds["three"]


@pytest.fixture
def full_issue(issue: IssuePage, three: list[ArticlePage], grounds: Grounds) -> IssuePage:
    """An issue that is read in another order than its articles were made in, last first."""
    return grounds["full_issue"]
