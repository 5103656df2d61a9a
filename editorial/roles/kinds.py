"""Kinds of pages that need a right of their own: Wagtail's rights on pages know no kinds.

Whoever may add below a magazine might add a section or an issue there. A kind that is
``kept`` may be added or changed only by those who also have Django's right for it, such as
"magazine.add_issuepage".
"""

from __future__ import annotations

from typing import Any

from wagtail.models import Page, PagePermissionTester

from editorial.roles.given import given_actions

_kept: set[type[Page]] = set()


def keep(*kinds: type[Page]) -> None:
    """Let pages of these kinds be added and changed by those with a right for the kind."""
    _kept.update(kinds)


def may_with_kind(user: Any, action: str, kind: type[Page]) -> bool:
    """Whether ``user`` may "add" or "change" pages of ``kind``, where pages allow it at all."""
    name = f"{kind._meta.app_label}.{action}_{kind._meta.model_name}"
    return kind not in _kept or bool(user.has_perm(name))


class KindPermissionTester(PagePermissionTester):
    """Wagtail's, which also asks for the kind, and for what is given to somebody."""

    permissions: set[str]

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(user, page)
        self._given: set[str] = set()
        self._own: set[str] = set()
        if user.is_active and not user.is_superuser:
            self._given = given_actions(user, page)
            self._own, self.permissions = self.permissions, self.permissions | self._given

    def edits_as_given_only(self) -> bool:
        """Whether ``user`` has a right here only because the page is given to them."""
        return bool(self._given) and not self._own

    def can_edit(self) -> bool:
        return super().can_edit() and may_with_kind(self.user, "change", self._kind)

    def can_publish(self) -> bool:
        return super().can_publish() and may_with_kind(self.user, "change", self._kind)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Whoever only changes pages, such as a translator, takes none away and moves none."""
        return (
            super().can_delete(ignore_bulk=ignore_bulk)
            and may_with_kind(self.user, "change", self._kind)
            and (self.user.is_superuser or bool({"add", "bulk_delete"} & self.permissions))
        )

    def can_copy(self) -> bool:
        return (
            super().can_copy()
            and may_with_kind(self.user, "add", self._kind)
            and not self.edits_as_given_only()
        )

    def can_add_subpage(self) -> bool:
        kinds = self._kind.creatable_subpage_models()
        return super().can_add_subpage() and any(
            may_with_kind(self.user, "add", kind) for kind in kinds
        )

    @property
    def _kind(self) -> type[Page]:
        return type(self.page)
