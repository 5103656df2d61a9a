"""Pages that many tests stand on: built once for tests in a row that need the same ones.

Building a magazine takes longer than what most tests do in it. Each of these pages stands in a
transaction around those of the tests, which roll back to it; a test that needs others finds
exactly those, whatever ran before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.conf import settings
from django.db.models import Model
from wagtail.models import Locale

from editorial.roles import Role
from editorial.roles.base_rights import everybody_enters_the_admin
from network.coordinators import appoint
from tests import factories
from tests.database import taken_back
from tests.network import networks


class Grounds:
    """``grounds["home"]`` is the front page as the database has it; see ``BUILDERS``."""

    def __init__(self) -> None:
        self._standing: list[tuple[str, Any, AbstractContextManager[None]]] = []
        self._loose: dict[str, Any] = {}

    def stand(self, names: Sequence[str]) -> None:
        """Let ``names`` stand before a test begins, in this order, and nothing else."""
        self._loose.clear()
        kept = [name for name, *_rest in self._standing]
        while kept != list(names[: len(kept)]):
            self._fall()
            kept.pop()
        for name in names[len(kept) :]:
            self._rise(name)

    def __getitem__(self, name: str) -> Any:
        made = {name: made for name, made, _block in self._standing} | self._loose
        if name not in made:
            # Of this test alone, in its own transaction.
            made[name] = self._loose[name] = BUILDERS[name](self)
        return _fresh(made[name])

    def _rise(self, name: str) -> None:
        block = taken_back()
        block.__enter__()
        try:
            self._standing.append((name, BUILDERS[name](self), block))
        except BaseException:
            block.__exit__(None, None, None)
            raise

    def _fall(self) -> None:
        *_rest, block = self._standing.pop()
        block.__exit__(None, None, None)


def _fresh(made: Any) -> Any:
    if isinstance(made, Model):
        return factories.fresh(made)
    return [factories.fresh(one) for one in made or ()]


def make_home(_grounds: Grounds) -> Any:
    """The Finnish front page; both languages exist."""
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    return factories.make_home()


def make_coordinator(grounds: Grounds) -> Any:
    """Somebody who coordinates the network and nothing else."""
    everybody_enters_the_admin()
    user = factories.make_user(Role.COORDINATOR)
    appoint(user, grounds["network"])
    return user


#: How each of them is made, in the order in which they come to stand: pages, users, lists of
#: them, or None. Those that only a few need are added beside their fixtures.
BUILDERS: dict[str, Callable[[Grounds], Any]] = {
    "home": make_home,
    "magazine": lambda made: factories.make_magazine(made["home"]),
    "section": lambda made: factories.make_section(
        made["magazine"], title="Käden jälki", colour=1, order=1
    ),
    "issue": lambda made: factories.make_issue(made["magazine"]),
    "english_home": lambda made: factories.translated(made["home"]),
    "index": lambda made: networks.make_index(made["home"]),
    "english_index": lambda made: factories.translated(made["index"]),
    "network": lambda made: networks.make_network(made["index"]),
    "foreign": lambda made: networks.make_network(made["index"], "07", title="Sydänmaan taide"),
    "coordinator": make_coordinator,
}


def prepare(items: Sequence[pytest.Item]) -> None:
    """Let each test's pages stand before its own transaction begins."""
    apart = {item.path for item in items if _builds_for_its_module(item)}
    shared = {item.path for item in items if "grounds" in getattr(item, "fixturenames", ())}
    for item in items:
        # Those that ask for nothing, too: they find nothing.
        if item.path in shared and hasattr(item, "fixturenames"):
            item.needs = () if item.path in apart else _needs(item)  # type: ignore[attr-defined]
            item.fixturenames.insert(0, "_stand")


def _needs(item: Any) -> tuple[str, ...]:
    """Which of ``BUILDERS`` a test asks for, where its fixtures of these names are ours."""
    fixtures = item._fixtureinfo.name2fixturedefs
    return tuple(
        name for name in BUILDERS if name in fixtures and "grounds" in fixtures[name][-1].argnames
    )


def _builds_for_its_module(item: Any) -> bool:
    """Transactions end in the reverse order: a module that opens one keeps ours out."""
    fixtures = getattr(item, "_fixtureinfo", None)
    found = [defs[-1] for defs in fixtures.name2fixturedefs.values()] if fixtures else []
    return any(
        one.scope == "module" and "django_db_blocker" in one.argnames and one.argname != "grounds"
        for one in found
    )
