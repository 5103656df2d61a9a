"""docs/permissions.md, asked row by row as requests to the admin.

In a run of everything a covering set is asked: each pair of role, action, kind, language and
state at least once. ``KUDELMA_ALL_PERMISSIONS=1`` asks the whole table.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings

from editorial.roles import Role, given
from tests.database import taken_back
from tests.site.permission_actions import ACTIONS, NEEDS_A_FORM, actions_in
from tests.site.permission_world import PermissionWorld

TABLE = Path(__file__).parents[2] / "docs" / "permissions.md"
#: role, action, kind, language, state
Case = tuple[str, str, str, str, str]


def told() -> dict[Case, bool]:
    """What the table says of every case."""
    rows = [re.split(r"\s*\|\s*", line.strip("| \n")) for line in TABLE.read_text().splitlines()]
    head = next(row for row in rows if row[0] == "Page")
    found: dict[Case, bool] = {}
    for row in rows:
        if len(row) != len(head) or row is head or set(row[0]) <= set("-"):
            continue
        kinds, languages, states, actions = (cell.split(", ") for cell in row[:4])
        cases = [
            (role, action, kind, language, state, answer == "yes")
            for kind in kinds
            for language in languages
            for state in states
            for action in actions
            for role, answer in zip(head[4:], row[4:], strict=True)
        ]
        for *case, answer in cases:
            assert tuple(case) not in found, f"told twice: {case}"
            found[tuple(case)] = answer  # type: ignore[index]
    return found


def covering(cases: list[Case]) -> list[Case]:
    """Some of ``cases`` in which every pair of values stands that stands in any of them."""
    pairs = {case: set(combinations(enumerate(case), 2)) for case in cases}
    left = set().union(*pairs.values())
    chosen = []
    while left:
        best = max(cases, key=lambda case: len(left & pairs[case]))
        left -= pairs[best]
        chosen.append(best)
    return chosen


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("permissions")
    files = override_settings(MEDIA_ROOT=str(folder))
    with django_db_blocker.unblock(), files, taken_back():
        yield PermissionWorld()


@pytest.fixture
def offices(built: PermissionWorld, db: None, monkeypatch: Any) -> PermissionWorld:
    monkeypatch.setattr(given, "_sources", [built.given_to])
    return built


def test_the_table_tells_of_every_case_once(offices):
    cases = {
        (role.value, action, kind, language, state)
        for kind, language, state in offices.pages
        for action in actions_in(state, offices.pages[kind, language, state].has_workflow)
        for role in Role
    }

    assert set(told()) == cases


def test_the_admin_does_what_the_table_says(offices):
    table = told()
    everything = os.environ.get("KUDELMA_ALL_PERMISSIONS")
    cases = sorted(table) if everything else covering(sorted(table))

    wrong = [
        f"{case}: table says {table[case]}" for case in cases if asked(offices, case) != table[case]
    ]

    assert wrong == []


def asked(offices: PermissionWorld, case: Case) -> bool:
    """Whether the admin lets it happen; nothing of it stays."""
    role, action, kind, language, state = case
    page = type(offices.pages[kind, language, state]).objects.get(
        pk=offices.pages[kind, language, state].pk
    )
    form = offices.form_of(page) if action in NEEDS_A_FORM else {}
    if form and "title" in form:
        form["title"] = f"{page.title} muutettu"
    cache.clear()
    with transaction.atomic():
        done = ACTIONS[action](offices.clients[Role(role)], page, form)
        transaction.set_rollback(True)
    return done
