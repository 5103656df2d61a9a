"""An issue in the making, whose release may begin."""

from __future__ import annotations

from typing import Any

from editorial.releases.approving import approve
from editorial.releases.models import Release
from editorial.releases.publishing import publish
from editorial.releases.starting import start
from magazine.models import IssuePage
from tests import factories


def draft(parent: Any, page: Any) -> Any:
    """``page`` as a draft under ``parent``."""
    page.live = False
    parent.add_child(instance=page)
    page.save_revision()
    return factories.fresh(page)


def make_draft_issue(magazine: Any, section: Any, *titles: str) -> IssuePage:
    """An issue with articles that nobody has published, in the order of ``titles``."""
    issue = draft(magazine, IssuePage(number="2", year=2026, translations_go_out="never"))
    for title in titles:
        draft(issue, factories.article(section, title=title))
    return issue


def redrafted(page: Any, **fields: Any) -> Any:
    """A newer draft of ``page``, saved as the editor's form saves it."""
    page = factories.fresh(page).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(page, name, value)
    if not page.live:
        page.save(clean=False)
    page.save_revision()
    return factories.fresh(page)


def approved(issue: Any, user: Any = None, **said: Any) -> Release:
    """A release of ``issue`` in which nothing is in the way."""
    release = start(issue.get_source(), user)
    assert not approve(release, user, **said)
    return release


def published(issue: Any, user: Any = None) -> Release:
    """``issue`` gone out as one."""
    release = approved(issue, user)
    publish(release, user)
    return release


def live_titles() -> set[str]:
    """What is public of all issues and articles, by its title."""
    from magazine.models import ArticlePage

    return {
        title
        for model in (IssuePage, ArticlePage)
        for title in model.objects.filter(live=True).values_list("title", flat=True)
    }
