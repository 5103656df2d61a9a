"""Who may look at pages before they are out, and who may let others do so."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page


def may_leaf(user: Any, first: Page) -> bool:
    """Whoever may edit the page that is leafed through from, in one of its languages."""
    return any(_may_edit(user, edition) for edition in _editions(first))


def may_share(user: Any, page: Page) -> bool:
    return _may_edit(user, page)


def may_share_whole(user: Any, first: Page) -> bool:
    """The link opens all languages, so the right has to hold in all."""
    return all(_may_edit(user, edition) for edition in _editions(first))


def _editions(page: Page) -> list[Page]:
    key = page.translation_key
    return [row.specific for row in Page.objects.filter(translation_key=key, alias_of=None)]


def _may_edit(user: Any, page: Page) -> bool:
    return bool(page.permissions_for_user(user).can_edit())
