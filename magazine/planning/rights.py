from __future__ import annotations

from typing import Any

from wagtail.models import Page
from wagtail.permissions import policy_registry

from magazine.models import IssuePage, MagazinePage

PLAN = "magazine.plan_issuepage"


def may_plan(user: Any, page: Page) -> bool:
    """Whether ``user`` may plan what comes into ``page``, an issue or a magazine, and assign.

    A plan is one for all languages: the right is asked for where the texts are written.
    """
    return may_plan_source(
        user, page.get_source() if isinstance(page, IssuePage | MagazinePage) else page
    )


def may_plan_source(user: Any, source: Page) -> bool:
    """``may_plan`` for a page in the language it is written in."""
    return bool(user.has_perm(PLAN)) and bool(
        _policy().user_has_permission_for_instance(user, "change", source)
    )


def _policy() -> Any:
    """The one that is registered, which remembers what it has asked for a user."""
    return policy_registry.get_by_type(Page)


def magazines_to_plan(user: Any) -> list[MagazinePage]:
    """The magazines that ``user`` may plan issues of, each once, as its source."""
    if not user.has_perm(PLAN):
        return []
    mine = _policy().instances_user_has_permission_for(user, "change")
    found = MagazinePage.objects.filter(pk__in=mine.order_by().values("pk"), alias_of=None)
    first: dict[Any, MagazinePage] = {}
    for page in found.select_related("locale").order_by("pk"):
        first.setdefault(page.translation_key, page)
    return list(first.values())
