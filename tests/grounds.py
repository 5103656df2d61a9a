"""Pages that many tests stand on: built once for tests in a row that need the same ones.

Building a magazine takes longer than what most tests do in it. Each of these pages stands in a
transaction around those of the tests, which roll back to it; a test that needs others finds
exactly those, whatever ran before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.models import Model
from django.test import override_settings
from wagtail.models import Locale

from editorial.roles import Role
from editorial.roles.base_rights import everybody_enters_the_admin
from network.coordinators import appoint
from tests import factories
from tests.database import taken_back
from tests.network import networks


class Grounds:
    """``grounds["home"]`` is the front page as the database has it; see ``BUILDERS``."""

    def __init__(self, files: Path) -> None:
        self.files = files
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
        block = self._taken_back()
        block.__enter__()
        try:
            with override_settings(MEDIA_ROOT=str(self.files / "media")):
                self._standing.append((name, BUILDERS[name](self), block))
        except BaseException:
            block.__exit__(None, None, None)
            raise

    def _fall(self) -> None:
        *_rest, block = self._standing.pop()
        block.__exit__(None, None, None)

    @contextmanager
    def _taken_back(self) -> Iterator[None]:
        before = set(self.files.rglob("*"))
        with taken_back():
            yield
        for file in set(self.files.rglob("*")) - before:
            if file.is_file():
                file.unlink()


def _fresh(made: Any) -> Any:
    if isinstance(made, Model):
        return factories.fresh(made)
    if isinstance(made, dict):
        return {name: _fresh(one) for name, one in made.items()}
    return [_fresh(one) for one in made] if isinstance(made, list) else made


def built_once(build: Callable[..., Any]) -> Any:
    """A fixture of one module or folder that stands as the pages of ``BUILDERS`` do.

    ``build`` takes nothing but what stands by itself, and gives rows, lists or dictionaries.
    """
    asked = list(signature(build).parameters)
    names = [_own_name(build, name) for name in asked]
    own = _own_name(build)

    def fixture(grounds: Grounds, **_standing: Any) -> Any:
        return grounds[own]

    parameters = [Parameter(name, Parameter.KEYWORD_ONLY) for name in (*asked, "grounds")]
    fixture.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    fixture.__name__, fixture.__doc__ = build.__name__, build.__doc__
    fixture.built = own  # type: ignore[attr-defined]
    BUILDERS[own] = lambda made: build(*(made[name] for name in names))
    return pytest.fixture(fixture)


def _own_name(build: Callable[..., Any], name: str = "") -> str:
    own = f"{build.__module__}.{name or build.__name__}"
    return own if own in BUILDERS or not name else name


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


#: How many tests one worker takes at a time.
SHARE = 50

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


def prepare(items: list[pytest.Item]) -> None:
    """Let each test's pages stand before its own transaction begins."""
    apart = {item.path for item in items if _builds_for_its_module(item)}
    for item in items:
        asks = "db" in getattr(item, "fixturenames", ()) or item.get_closest_marker("django_db")
        if asks:
            item.fixturenames.insert(_before_its_own(item), "_settle")
        # Those that ask for no page, too: they find none.
        if asks or (item.path in apart and hasattr(item, "fixturenames")):
            item.needs = () if item.path in apart else _needs(item)  # type: ignore[attr-defined]
            item.fixturenames.insert(0, "_stand")
    _put_alike_together(items, apart)


def _put_alike_together(items: list[pytest.Item], apart: set[Path]) -> None:
    """In each folder: what stands for one test stands for the next, as far as may be.

    ``item.share`` names the tests that one worker takes: some of a folder, or all of a file
    that builds for itself or stands on nothing.
    """
    for item in items:
        item.share = _file_of(item)  # type: ignore[attr-defined]
        if item.path not in apart and hasattr(item, "needs"):
            item.share = item.share.rpartition("/")[0]
    places = {share: place for place, share in enumerate(dict.fromkeys(map(_share_of, items)))}
    order = list(BUILDERS)
    items.sort(
        key=lambda item: (
            places[_share_of(item)],
            [order.index(name) for name in _standing_for(item)],
        )
    )
    counts: Counter[str] = Counter()
    for item in items:
        if (folder := _share_of(item)) != _file_of(item):
            item.share = f"{folder} {counts[folder] // SHARE}"  # type: ignore[attr-defined]
            counts[folder] += 1


def _file_of(item: Any) -> str:
    return item.nodeid.partition("::")[0]


def _share_of(item: Any) -> str:
    return item.share


def _standing_for(item: pytest.Item) -> Sequence[str]:
    return getattr(item, "needs", ())


def _before_its_own(item: Any) -> int:
    """Where among the fixtures of a test those begin that it shares with no other."""
    fixtures = item._fixtureinfo.name2fixturedefs
    scopes = [fixtures[name][-1].scope for name in item.fixturenames if name in fixtures]
    return scopes.index("function") if "function" in scopes else len(scopes)


def _needs(item: Any) -> tuple[str, ...]:
    """Which of ``BUILDERS`` a test asks for, where its fixtures of these names are ours."""
    ours = {
        getattr(defs[-1].func, "built", name)
        for name, defs in item._fixtureinfo.name2fixturedefs.items()
        if "grounds" in defs[-1].argnames
    }
    return tuple(name for name in BUILDERS if name in ours)


def _builds_for_its_module(item: Any) -> bool:
    """Transactions end in the reverse order: a module that opens one keeps ours out."""
    fixtures = getattr(item, "_fixtureinfo", None)
    found = [defs[-1] for defs in fixtures.name2fixturedefs.values()] if fixtures else []
    return any(
        one.scope == "module" and "django_db_blocker" in one.argnames and one.argname != "grounds"
        for one in found
    )
