"""Nobody serves the real site with users whose password stands in the README."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from tests import factories
from tests.database import copy_to
from tests.processes import PRODUCTION, manage, run

START = "import website.wsgi; print('started')"
MAKE = """
from uuid import uuid4
from website.users.models import User
User.objects.create_user(str(uuid4()), is_demo=True)
"""

# One database, migrated once, whose state the tests pass on.
pytestmark = [pytest.mark.process, pytest.mark.xdist_group("demo-users")]


def in_production(folder: Path) -> dict[str, str]:
    return PRODUCTION | {"KUDELMA_DATA_DIR": str(folder)}


@pytest.fixture(scope="module")
def with_demo_users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Production with a migrated database in which the demo left a user."""
    folder = tmp_path_factory.mktemp("production")
    copy_to(folder)
    environment = in_production(folder)
    assert manage("shell", "--verbosity", "0", "--command", MAKE, **environment).returncode == 0
    yield environment


def test_the_web_application_refuses_to_start_while_demo_users_exist(with_demo_users):
    process = run("-W", "ignore", "-c", START, **with_demo_users)

    assert process.returncode == 1
    assert process.stdout == ""
    assert len(process.stderr.splitlines()) == 1
    assert "manage.py delete_demo_users" in process.stderr


def test_the_worker_refuses_to_start_while_demo_users_exist(with_demo_users):
    process = manage("db_worker", "--batch", "--no-startup-delay", **with_demo_users)

    assert process.returncode == 1
    assert process.stderr.startswith("Kudelma: the database has demo users")


def test_other_commands_run_and_one_of_them_lets_the_server_start(with_demo_users):
    assert manage("check", **with_demo_users).returncode == 0
    assert manage("delete_demo_users", **with_demo_users).returncode == 0

    assert run("-c", START, **with_demo_users).stdout == "started\n"
    worker = manage("db_worker", "--batch", "--no-startup-delay", **with_demo_users)
    assert worker.returncode == 0


def test_an_unmigrated_database_is_not_asked(tmp_path):
    assert run("-c", START, **in_production(tmp_path)).stdout == "started\n"


def test_a_database_out_of_reach_is_not_asked(tmp_path):
    nowhere = {"DATABASE_URL": "postgres://nobody@127.0.0.1:9/kudelma"}

    process = run("-c", START, **in_production(tmp_path), **nowhere)

    assert process.stdout == "started\n"


def test_the_demo_itself_may_have_its_users(with_demo_users):
    demo = with_demo_users | {"DJANGO_SETTINGS_MODULE": "website.settings.demo"}
    assert manage("shell", "--verbosity", "0", "--command", MAKE, **demo).returncode == 0

    assert run("-c", START, **demo).stdout == "started\n"


def test_deleting_demo_users_leaves_the_others_and_what_they_wrote(home, capsys):
    users = get_user_model()
    theirs, ours = factories.make_user(is_demo=True), factories.make_user()
    home.owner = theirs
    home.save()
    home.save_revision(user=theirs)

    call_command("delete_demo_users")

    home.refresh_from_db()
    assert list(users.objects.all()) == [ours]
    assert home.latest_revision is not None
    assert capsys.readouterr().out == f"Deleted: {theirs.username}.\n"


def test_whoever_deletes_the_last_administrator_is_told(db, capsys):
    factories.make_user(is_demo=True)

    call_command("delete_demo_users")

    assert "createsuperuser" in capsys.readouterr().out
