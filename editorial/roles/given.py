"""Pages that are given to somebody: a translator edits these, and no others.

Whoever keeps assignments registers a source of them in ``ready()``::

    from editorial.roles.given import work_is_given_by

    @work_is_given_by
    def translations_under_way(user) -> Iterable[int]:
        return open_translations_of(user).values_list("page_id", flat=True)

A source gets a user and gives the ids of the pages that this user is to translate now. The
page in the default language stands for its editions in the others, made yet or not; any other
page stands for itself. The pages below it are not given with it. Without a source nothing is
given to anybody. Ask ``is_given(user, page)``, or ``given_to(user)`` for a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.db.models import Q
from wagtail.models import GroupPagePermission, Page

from editorial.roles.registry import Role

#: Gets a user; gives the ids of the pages that are theirs to work on.
Source = Callable[[Any], Iterable[int]]

_sources: list[Source] = []
_CACHE = "_pages_given"
_RIGHTS = "_rights_on_pages"
#: The roles whose rights on pages hold for what is given to them only.
BY_ASSIGNMENT = (Role.TRANSLATOR.value,)


def work_is_given_by(source: Source) -> Source:
    """Let ``source`` tell, beside those registered before, what is given to whom."""
    if source not in _sources:
        _sources.append(source)
    return source


def is_given(user: Any, page: Page) -> bool:
    """Whether ``user`` may edit ``page`` because it is given to them."""
    return "change" in given_actions(user, page)


def given_to(user: Any) -> list[Page]:
    """The pages that are given to ``user`` where their role has rights; in tree order."""
    return [page for page, actions in _given(user).values() if "change" in actions]


def given_actions(user: Any, page: Page) -> set[str]:
    """What ``user`` may do with ``page`` because it is given to them: as a rule "change"."""
    return _given(user).get(page.pk, (page, set()))[1]


def forget_given(user: Any) -> None:
    """Let the sources be asked anew: something was given to ``user``, or taken, just now."""
    vars(user).pop(_CACHE, None)
    vars(user).pop(_RIGHTS, None)


def rights_on_pages(user: Any) -> list[GroupPagePermission]:
    """All that ``user`` has through groups, asked once for a request."""
    if not user.is_active or user.is_anonymous or user.is_superuser:
        return []
    if not hasattr(user, _RIGHTS):
        rows = GroupPagePermission.objects.filter(group__user=user)
        setattr(user, _RIGHTS, list(rows.select_related("group", "page", "permission")))
    return getattr(user, _RIGHTS)


def trees_of(user: Any) -> list[GroupPagePermission]:
    """The rights on pages that hold only for what is given to ``user`` below these pages."""
    return [row for row in rights_on_pages(user) if row.group.name in BY_ASSIGNMENT]


def _given(user: Any) -> dict[int, tuple[Page, set[str]]]:
    """Each page by its id, with what may be done there; asked once for a request."""
    if not hasattr(user, _CACHE):
        trees = trees_of(user) if _sources else []
        pages = _pages_of(user) if trees else []
        found = {page.pk: (page, _actions(trees, page)) for page in pages}
        setattr(user, _CACHE, {pk: given for pk, given in found.items() if given[1]})
    return getattr(user, _CACHE)


def _pages_of(user: Any) -> list[Page]:
    ids = {pk for source in _sources for pk in source(user)}
    originals = Page.objects.filter(pk__in=ids, locale__language_code=settings.LANGUAGE_CODE)
    meant = Q(pk__in=ids) | Q(translation_key__in=originals.values("translation_key"))
    return list(Page.objects.filter(meant).order_by("path")) if ids else []


def _actions(trees: list[GroupPagePermission], page: Page) -> set[str]:
    """As Wagtail reads them: "change" of "change_page"."""
    return {
        row.permission.codename.rsplit("_", maxsplit=1)[0]
        for row in trees
        if page.path.startswith(row.page.path)
    }
