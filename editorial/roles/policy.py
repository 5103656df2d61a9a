"""Wagtail's policy of pages, in which some rights hold only for pages that are given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from editorial.roles.given import (
    BY_ASSIGNMENT,
    given_actions,
    given_to,
    rights_on_pages,
    trees_of,
)


class GivenPagesPolicy(PagePermissionPolicy):
    """A translator finds, opens and edits what is given to them, and the way there.

    Everything of Wagtail asks it: lists, search, reports and the history of the site.
    """

    # Not that of Wagtail's own policy, which some packages ask: it knows of nothing given.
    _explorable_root_instance_cache_name = "_explorable_root_of_given"

    def get_all_permissions_for_user(self, user: Any) -> QuerySet:
        rows = super().get_all_permissions_for_user(user)
        return rows.exclude(group__name__in=BY_ASSIGNMENT)

    def get_cached_permissions_for_user(self, user: Any) -> list[Any]:
        return [row for row in rights_on_pages(user) if row.group.name not in BY_ASSIGNMENT]

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return super().user_has_any_permission(user, actions) or (
            "change" in actions and bool(given_to(user))
        )

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Page
    ) -> bool:
        return super().user_has_any_permission_for_instance(user, actions, instance) or bool(
            set(actions) & given_actions(user, instance)
        )

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet:
        found = super().instances_user_has_any_permission_for(user, actions)
        given = given_to(user) if "change" in actions else []
        return found | self._pages(Q(pk__in=[page.pk for page in given])) if given else found

    def instances_with_direct_explore_permission(self, user: Any) -> Any:
        found = super().instances_with_direct_explore_permission(user)
        return [*found, *(row.page for row in trees_of(user))] if given_to(user) else found

    def explorable_instances(self, user: Any) -> QuerySet:
        found = super().explorable_instances(user)
        ways = self._ways_of(user)
        return found | self._pages(Q(path__in=ways)) if ways else found

    def _ways_of(self, user: Any) -> set[str]:
        """The paths of the pages given to ``user``, and of those above them in their tree."""
        given, step = given_to(user), Page.steplen
        tops = {row.page.path for row in trees_of(user)} if given else set()
        return {
            page.path[:end]
            for page in given
            for top in tops
            if page.path.startswith(top)
            for end in range(len(top), len(page.path) + step, step)
        }

    def _pages(self, condition: Q) -> QuerySet:
        return self.model._default_manager.filter(condition)
