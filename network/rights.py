"""Who keeps which network: the one place that everybody asks, and what the roles may do.

A coordinator is in the group of their networks (``network.coordinators``); whoever has the
right ``network.keep_all_networks`` keeps all of them. Wagtail's own lists and forms know no
border between records: what they show is cut down here, or by ``network.records.policies``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from editorial.roles import Role, grants
from editorial.roles.registry import may, may_with_pages
from network.models import NetworkGroup, NetworkIndexPage, NetworkPage

KEEP_ALL = "network.keep_all_networks"
_CACHE = "_networks_kept"


def keeps_all(user: Any) -> bool:
    """Whether ``user`` keeps every network: an editor-in-chief, a superuser."""
    return user.has_perm(KEEP_ALL)


def keys_of(user: Any) -> set[UUID]:
    """The translation keys of the networks that ``user`` coordinates.

    Empty for most of those who keep all: ask ``keeps_all`` first, or use ``within``.
    """
    if not user.is_active or user.is_anonymous:
        return set()
    if not hasattr(user, _CACHE):
        mine = NetworkGroup.objects.filter(group__user=user)
        setattr(user, _CACHE, set(mine.values_list("network_key", flat=True)))
    return getattr(user, _CACHE)


def forget(user: Any) -> None:
    """Let ``keys_of`` ask anew: the groups of ``user`` have changed."""
    vars(user).pop(_CACHE, None)


def networks_of(user: Any) -> QuerySet[NetworkPage]:
    """The networks that ``user`` keeps, drafts too, in every language."""
    return within(user, NetworkPage.objects.order_by("title"), "translation_key")


def within(user: Any, rows: QuerySet, field: str = "network_key") -> QuerySet:
    """Those of ``rows`` whose ``field`` is the key of a network that ``user`` keeps."""
    return rows if keeps_all(user) else rows.filter(**{f"{field}__in": keys_of(user)})


def keeps(user: Any, network: NetworkPage | UUID) -> bool:
    """Whether ``user`` keeps ``network``, a page in any language or its translation key."""
    key = network if isinstance(network, UUID) else network.translation_key
    return keeps_all(user) or key in keys_of(user)


def keeps_any(user: Any) -> bool:
    return keeps_all(user) or bool(keys_of(user))


def by_key(networks: Iterable[NetworkPage], language: str) -> dict[UUID, NetworkPage]:
    """One page of each of ``networks``: in ``language``, else in another. Reads ``locale``."""
    ranked = sorted(networks, key=lambda page: page.locale.language_code == language)
    return {page.translation_key: page for page in ranked}


@grants
def the_office_works_in_the_networks() -> None:
    """As in the magazine; translators have the English tree already."""
    indexes = list(NetworkIndexPage.objects.all())
    may_with_pages(Role.SECTION_EDITOR, indexes, "add", "change")
    may_with_pages(Role.LANGUAGE_EDITOR, indexes, "change")
    may_with_pages(
        Role.EDITOR_IN_CHIEF, indexes, "add", "change", "publish", "lock", "unlock", "bulk_delete"
    )


@grants
def the_editor_in_chief_keeps_every_network() -> None:
    """To view them is what Wagtail's history of the site asks for."""
    may(Role.EDITOR_IN_CHIEF, KEEP_ALL, "network.view_person", "network.view_organisation")


@grants
def coordinators_write_in_their_networks() -> None:
    """In editions too that a script has made without a signal."""
    from network.coordinators.groups import let_write

    for row in NetworkGroup.objects.select_related("group"):
        let_write(row)
