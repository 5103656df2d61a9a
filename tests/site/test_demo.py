"""``manage.py demo`` as a newcomer runs it."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.models import Page

from magazine.models import ArticlePage, IssuePage, SectionPage
from website.demo.loading import load_demo
from website.demo.people import make_demo_users
from website.demo.serving import Worker
from website.users.models import User

ROOT = Path(__file__).resolve().parents[2]


COMMAND = [sys.executable, str(ROOT / "manage.py"), "demo"]


def newcomer(folder: Path) -> dict[str, str]:
    """The environment of somebody who set nothing but the place of the data."""
    unset = {"DJANGO_SETTINGS_MODULE", "DATABASE_URL", "CACHE_URL"}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return kept | {"KUDELMA_DATA_DIR": str(folder)}


def demo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *arguments]
    return subprocess.run(
        command, env=newcomer(folder), capture_output=True, text=True, check=False
    )


@pytest.fixture
def loaded(db, settings):
    # Nothing here looks at files of pictures, and making them takes most of the time.
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    load_demo()


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The data folder of a demo that ran once."""
    folder = tmp_path_factory.mktemp("demo")
    assert demo(folder, "--no-serve").returncode == 0
    return folder


def test_the_demo_has_a_magazine_in_two_languages(loaded):
    articles = ArticlePage.objects.live()

    assert IssuePage.objects.live().filter(locale__language_code="fi").count() == 2
    assert SectionPage.objects.live().filter(locale__language_code="fi").count() == 8
    assert articles.filter(locale__language_code="fi").count() == 8
    assert articles.filter(locale__language_code="en").count() == 4


def test_every_page_of_the_demo_is_read_by_its_visitors(loaded, client):
    pages = Page.objects.live().filter(depth__gt=1).specific()

    answers = {page.url: client.get(page.url).status_code for page in pages}

    assert set(answers.values()) == {200}


def test_no_finnish_stands_on_the_english_pages_of_the_demo(loaded):
    for english in ArticlePage.objects.filter(locale__language_code="en"):
        finnish = ArticlePage.objects.get(
            translation_key=english.translation_key, locale__language_code="fi"
        )
        assert english.title != finnish.title
        assert english.lead != finnish.lead
        assert english.slug != finnish.slug
        assert english.body.render_as_block() != finnish.body.render_as_block()


def test_loading_the_demo_again_changes_nothing(loaded):
    before = list(Page.objects.order_by("pk").values())

    assert load_demo() is False
    assert list(Page.objects.order_by("pk").values()) == before


def test_the_demo_has_a_user_for_each_role(db):
    call_command("setup_editorial", verbosity=0)

    make_demo_users()

    assert User.objects.filter(is_demo=True).count() == 6
    assert User.objects.get(username="kaantaja").groups.get().name == "Kääntäjä"


def test_a_second_run_of_the_command_changes_no_content(folder):
    before = content_of(folder)

    assert demo(folder, "--no-serve").returncode == 0
    assert content_of(folder) == before


def content_of(folder: Path) -> dict[str, list]:
    with sqlite3.connect(folder / "kudelma.sqlite3") as database:
        tables = ("wagtailcore_page", "wagtailcore_revision", "gallery_picture", "users_user")
        return {
            table: database.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()  # noqa: S608
            for table in tables
        }


def test_a_port_in_use_is_told_in_one_sentence(tmp_path):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]

        result = demo(tmp_path, "--port", str(port))

    assert result.returncode == 1
    assert f"Port {port} is in use" in result.stderr
    assert "Traceback" not in result.stderr


def test_an_ended_worker_is_started_again():
    with Worker([sys.executable, "-c", ""]) as worker:
        deadline = time.monotonic() + 20
        while worker.starts < 2 and time.monotonic() < deadline:
            time.sleep(0.1)

    assert worker.starts >= 2


def test_absolute_addresses_carry_the_port_that_is_served(folder):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [*COMMAND, "--port", str(port)]
    with subprocess.Popen(command, env=newcomer(folder), stdout=subprocess.DEVNULL) as server:
        try:
            html = first_answer(f"http://127.0.0.1:{port}/")
        finally:
            server.terminate()

    assert f'<link rel="canonical" href="http://127.0.0.1:{port}/">' in html


def first_answer(url: str) -> str:
    deadline = time.monotonic() + 120
    while True:
        try:
            with urllib.request.urlopen(url, timeout=30) as response:  # noqa: S310
                return response.read().decode()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.5)
