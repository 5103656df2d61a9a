"""``manage.py demo`` as a newcomer runs it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from html import unescape
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils.html import escape
from wagtail.models import Page
from wagtail.query import PageQuerySet

from gallery.models import AlbumPage
from magazine.models import ArticlePage, IssuePage, SectionPage
from tests.demo import loaded_demo
from website.demo.loading import load_demo
from website.demo.people import make_demo_users
from website.demo.reading import read_demo
from website.demo.serving import Worker
from website.users.models import User

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, str(ROOT / "manage.py"), "demo"]

#: Loading takes long: once is enough.
pytestmark = pytest.mark.xdist_group("demo")


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


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The data folder of a demo that ran once."""
    folder = tmp_path_factory.mktemp("site") / "data"
    shutil.copytree(loaded_demo(), folder)
    return folder


@pytest.mark.parametrize("language", ["fi", "en"])
def test_readers_find_every_finished_issue_and_article(loaded, language):
    published = [issue for issue in read_demo().issues if issue.published]
    articles = [item for issue in published for item in issue.articles if getattr(item, language)]

    assert live(IssuePage, language).count() == len(published)
    assert live(SectionPage, language).count() == 8
    assert live(ArticlePage, language).count() == len(articles)


@pytest.mark.parametrize(
    ("gallery", "language"), [("/galleria/", "fi"), ("/en/gallery/", "en")], ids=["fi", "en"]
)
def test_readers_find_every_album_and_picture_in_the_gallery(loaded, client, gallery, language):
    demo = read_demo()

    html = client.get(gallery).content.decode()

    assert live(AlbumPage, language).count() == len(demo.albums) == 3
    assert html.count('<li data-ratio="') == 24
    for album in demo.albums:
        assert f'<a href="{gallery}{album.slug[language]}/">' in html
        titles = [demo.pictures[picture.key] for picture in album.pictures]
        assert all(escape(getattr(one, language)["title"]) in html for one in titles)


@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_gallery_stands_in_the_navigation(loaded, client, language):
    front, gallery = {"fi": ("/", "/galleria/"), "en": ("/en/", "/en/gallery/")}[language]

    assert f'<li><a href="{gallery}">' in client.get(front).content.decode()


def test_the_issue_in_preparation_is_for_editors_only(loaded, client, admin_client):
    issue = IssuePage.objects.get(live=False, locale__language_code="fi")

    assert client.get("/lehti/2026-3/").status_code == 404
    for draft in [issue, *issue.get_children()]:
        assert not draft.live
        html = admin_client.get(f"/admin/pages/{draft.pk}/edit/").content.decode()
        assert escape(draft.title) in html


def test_every_page_of_the_demo_is_read_and_no_link_leads_nowhere(loaded, client):
    answers: dict[str, int] = {}
    addresses = {page.url for page in Page.objects.live().filter(depth__gt=1)}
    while addresses:
        address = addresses.pop()
        answer = client.get(address)
        answers[address] = answer.status_code
        if answer.headers["Content-Type"].startswith("text/html"):
            addresses |= links_in(answer.content.decode()) - set(answers)

    assert {address: status for address, status in answers.items() if status != 200} == {}


def live(model: type[Page], language: str) -> PageQuerySet:
    return model.objects.live().filter(locale__language_code=language)


def links_in(html: str) -> set[str]:
    """The addresses of this site that a page leads to; every fragment has its element."""
    hrefs = {unescape(href) for href in re.findall(r'<a [^>]*?href="([^"]+)"', html)}
    ids = set(re.findall(r' id="([^"]+)"', html))
    assert {href for href in hrefs if href.startswith("#") and href[1:] not in ids} == set()
    own = {href.partition("#")[0] for href in hrefs if href.startswith("/")}
    return {href for href in own if not href.startswith(("/media/", "/admin/"))}


def test_no_finnish_stands_on_the_english_pages_of_the_demo(loaded):
    for english in ArticlePage.objects.live().filter(locale__language_code="en"):
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

    assert User.objects.filter(is_demo=True).count() == 7
    assert User.objects.get(username="kaantaja").groups.get().name == "Kääntäjä"


@pytest.mark.process
def test_a_second_run_of_the_command_changes_no_content(folder):
    before = content_of(folder)

    assert demo(folder, "--no-serve").returncode == 0
    assert content_of(folder) == before


@pytest.mark.process
def test_the_issue_in_preparation_is_collected_in_a_release_of_its_own(folder):
    """Whoever runs the demo again gets no second one."""
    demo(folder, "--no-serve")

    with sqlite3.connect(folder / "kudelma.sqlite3") as database:
        found = database.execute("SELECT title, state FROM editorial_release").fetchall()
    assert found == [("3/2026", "collecting")]


def content_of(folder: Path) -> dict[str, list]:
    with sqlite3.connect(folder / "kudelma.sqlite3") as database:
        tables = ("wagtailcore_page", "wagtailcore_revision", "gallery_picture", "users_user")
        return {
            table: database.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()  # noqa: S608
            for table in tables
        }


@pytest.mark.process
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


@pytest.mark.process
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
