"""Whatever happens to the program: readers have the old state or the new one, and once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection

from tests.database import NAME, copy_to
from tests.processes import ROOT, kept_environment, manage, run

pytestmark = [pytest.mark.process]

ARTICLES = 20
PROGRAM = "tests/editorial/releases/apart.py"


@pytest.fixture
def site(tmp_path, django_db_blocker) -> Iterator[dict[str, str]]:
    """The environment of a site of its own, whose issue of twenty articles is due."""
    environment = {
        "DJANGO_SETTINGS_MODULE": "website.settings.test",
        "KUDELMA_DATA_DIR": str(tmp_path),
        "PYTHONPATH": f".{os.pathsep}site",
    }
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), database_of_its_own() as address:
            environment["DATABASE_URL"] = address
            assert manage("migrate", "--verbosity=0", **environment).returncode == 0
            yield built(environment)
    else:
        copy_to(tmp_path)
        environment["DATABASE_URL"] = f"sqlite:///{tmp_path / NAME}"
        yield built(environment)


def built(environment):
    done = run(PROGRAM, "build", str(ARTICLES), **environment)
    assert done.returncode == 0, done.stderr
    return environment


def database_of_its_own():
    from contextlib import contextmanager

    import psycopg

    given = settings.DATABASES["default"]
    server = f"postgres://{given['USER']}:{given['PASSWORD']}@{given['HOST']}:{given['PORT']}"
    name = f"apart_{os.getpid()}"

    @contextmanager
    def made():
        with psycopg.connect(f"{server}/postgres", autocommit=True) as at:
            at.execute(f"CREATE DATABASE {name}")
            try:
                yield f"{server}/{name}"
            finally:
                at.execute(f"DROP DATABASE {name} WITH (FORCE)")

    return made()


def seen(site):
    done = run(PROGRAM, "look", **site)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_rule_15_a_kill_at_any_point_leaves_the_old_state_and_it_is_finished_after(site):
    for step in (1, 6, 11, 16, ARTICLES + 1):
        killed = run(PROGRAM, "publish", str(step), **site)
        assert killed.returncode == -signal.SIGKILL
        assert seen(site) == {"state": "scheduled", "live": 0, "entries": 0}

    assert run(PROGRAM, "publish", "0", **site).returncode == 0

    assert seen(site) == {"state": "published", "live": ARTICLES + 1, "entries": 1}


def test_rule_15_a_reader_finds_all_of_it_or_nothing_at_any_moment(site):
    done = run(PROGRAM, "read", **site)
    assert done.returncode == 0, done.stderr

    assert "Traceback" not in done.stderr, done.stderr
    *before, after = json.loads(done.stdout)

    assert len(before) > ARTICLES
    assert {tuple(found) for found in before} == {(0, 0, 0)}
    assert after == [ARTICLES, ARTICLES, ARTICLES]


def test_rule_15_four_at_once_publish_once(site):
    four = [
        subprocess.Popen(
            [sys.executable, "manage.py", "publish_due"],
            cwd=ROOT,
            env=kept_environment() | site,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _number in range(4)
    ]

    told = [one.communicate(timeout=300) for one in four]

    assert [one.returncode for one in four] == [0, 0, 0, 0], told
    assert sum(out.count("Published: 2/2026") for out, _errors in told) == 1
    assert seen(site) == {"state": "published", "live": ARTICLES + 1, "entries": 1}
