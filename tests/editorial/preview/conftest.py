"""An issue that nobody has published yet, in two languages, and a link that shows it."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from editorial.preview.share_links import ShareLink
from magazine.models import IssuePage
from tests import factories
from tests.grounds import BUILDERS, Grounds


def drafted(parent: Any, page: Any) -> Any:
    """``page`` as a child of ``parent``, as the editor's form leaves a draft."""
    page.live = False
    parent.add_child(instance=page)
    page.save_revision()
    return factories.fresh(page)


def make_unpublished(made: Grounds) -> list[Any]:
    issue = drafted(made["magazine"], IssuePage(number="2", year=2026, theme="Loimi"))
    one = drafted(issue, factories.article(made["section"], title="Yksi"))
    words = f'<p>Lue myös <a linktype="page" id="{one.pk}">edellinen</a>.</p>'
    two = factories.article(made["section"], title="Kaksi", body=[("prose", words)])
    two = drafted(issue, two)
    three = drafted(issue, factories.article(made["section"], title="Kolme"))
    for page in (issue, one, two):
        factories.translated(page, publish=False)
    return [issue, one, two, three]


BUILDERS["english_magazine"] = lambda made: factories.translated(made["magazine"])
BUILDERS["unpublished"] = make_unpublished


@pytest.fixture
def english_magazine(magazine: Any, english_home: Any, grounds: Grounds) -> Any:
    return grounds["english_magazine"]


@pytest.fixture
def unpublished(section: Any, english_magazine: Any, grounds: Grounds) -> list[Any]:
    """The issue 2/2026 and its articles Yksi, Kaksi and Kolme, all drafts; Kolme in Finnish only."""
    return grounds["unpublished"]


@pytest.fixture
def link(unpublished: list[Any]) -> ShareLink:
    """For the whole issue, with approval."""
    maker = factories.make_user()
    return ShareLink.objects.create(
        page=unpublished[0], is_whole=True, allows_approval=True, created_by=maker
    )


def soup_of(answer: Any) -> BeautifulSoup:
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return BeautifulSoup(answer.content, "html.parser")


def english(page: Any) -> Any:
    """The English draft of ``page``."""
    return type(page).objects.get(translation_key=page.translation_key, locale__language_code="en")


def read(client: Any, address: str) -> list[str]:
    """The headings of the pages from ``address`` on, by the bar's way to the next one."""
    titles = []
    while address:
        soup = soup_of(client.get(address, follow=True))
        titles.append(soup.h1.get_text(" ", strip=True))
        following = soup.select_one(".preview-bar a[rel=next]")
        address = following["href"] if following else ""
    return titles
