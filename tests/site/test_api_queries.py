"""What the answers of the API cost the database, once the caches are warm."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gallery.models import AlbumPage, Picture
from magazine.models import ArticleContributor, ArticlePage, Contributor, IssuePage, SectionPage
from tests.factories import fresh, make_attachment
from tests.gallery.albums import figures
from tests.gallery.block_values import VALUES
from tests.site.api import LANGUAGES, NAMES, get, queries
from tests.site.bilingual import add_articles, add_pictures
from tests.site.many import add_rows
from tests.site.networked import add_network_things
from website.home.models import ContentPage

pytestmark = pytest.mark.usefixtures("networks")

MOST = 12


def addresses(world, networks):
    """Every kind of question, in both languages; lists with everything that they can tell."""
    lists = [f"{name}/?limit=100&locale={code}" for name in NAMES for code in LANGUAGES]
    details = [
        f"{name}s/{getattr(edition, name).pk}"
        for edition in (world, world.english)
        for name in ("magazine", "issue", "section", "article", "album")
    ]
    small = [f"contributors/{Contributor.objects.first().pk}", f"pictures/{shown(world)}"]
    filters = f"issue={world.issue.pk}&section={world.section.pk}&keyword=villa"
    filtered = [f"articles/?limit=100&{filters}", "articles/?limit=100&search=juttu"]
    current = ["issues/current", "issues/current?locale=en"]
    return [*lists, *details, *small, *filtered, *current, *of_networks(networks)]


def of_networks(networks):
    """One of each kind, and each list with the filters that cost most."""
    pages = [
        f"{name}/{page.pk}"
        for edition in (networks, networks.english)
        for name, page in edition.pages().items()
    ]
    mine = f"network={networks.network.pk}&region=08"
    filtered = [
        f"articles/?limit=100&{mine}&audience=families",
        "networks/?limit=100&region=08&search=t",
        f"events/?limit=100&{mine}&audience=families&date_from=2026-01-01&search=t",
        f"projects/?limit=100&{mine}&year=2026&search=t",
        f"plans/?limit=100&{mine}&kind=plan&search=t",
        f"organisations/?limit=100&{mine}&search=y",
    ]
    return [*pages, f"organisations/{networks.organisation.pk}?locale=en", *filtered]


def shown(world):
    return world.album.pictures[0].value["picture"].pk


@pytest.fixture
def body(world):
    """A text with a block of every kind, with links to a page and to a file."""
    links = f'<a linktype="page" id="{world.content.pk}">sivu</a>'
    links += f'<a linktype="document" id="{make_attachment().pk}">ohje</a>'
    made = [(name, make()) for name, make in VALUES.items()]
    return [("prose", f"<p>{links}</p>"), *made]


def add_everything(world, networks, count, body):
    """``count`` more of each kind of thing, every article with the whole of ``body``."""
    add_network_things(networks, count, body)
    add_articles(world, count)
    add_pictures(world, count)
    rich = ArticlePage.objects.first()
    rich.body = body
    ArticlePage.objects.update(body=rich.body)
    start = Contributor.objects.count()
    for number in range(start, start + count):
        person = Contributor.objects.create(
            name=f"Tekijä {number}", portrait=Picture.objects.first()
        )
        ArticleContributor.objects.create(article=world.article, contributor=person)
    pictures = figures(*Picture.objects.all()[:2])
    rows = range(start, start + count)
    add_rows(
        fresh(world.magazine),
        [IssuePage(number=f"{n}", year=2001, cover=Picture.objects.first()) for n in rows],
    )
    add_rows(
        fresh(world.magazine), [SectionPage(title=f"Palsta {n}", slug=f"osa-{n}") for n in rows]
    )
    about = (ContentPage(title=f"Tietoa {n}", slug=f"tietoa-{n}", body=body) for n in rows)
    add_rows(fresh(world.content).get_parent().specific, about)
    albums = (AlbumPage(title=f"A {n}", slug=f"a-{n}", pictures=pictures) for n in rows)
    add_rows(fresh(world.gallery), albums)


def test_no_answer_makes_more_than_twelve_queries_nor_more_for_a_hundred_items(
    client, world, networks, body
):
    add_everything(world, networks, 20, body)
    at_twenty = {path: queries(client, path) for path in addresses(world, networks)}
    add_everything(world, networks, 80, body)
    at_hundred = {path: queries(client, path) for path in addresses(world, networks)}

    assert {path: count for path, count in at_twenty.items() if count > MOST} == {}
    assert at_hundred == at_twenty
    for name in set(NAMES) - {"magazines"}:
        assert len(get(client, f"{name}/?limit=100").json()["items"]) == 100, name


def test_an_answer_writes_nothing(client, world, networks):
    for path in addresses(world, networks):
        with CaptureQueriesContext(connection) as captured:
            get(client, path)
        # A union begins with a bracket.
        said = [query["sql"].lstrip("(") for query in captured]
        assert [sql for sql in said if not sql.startswith("SELECT")] == [], path


def test_a_long_list_tells_the_same_and_is_not_counted_each_time(client, world, monkeypatch):
    paths = [f"{name}/?limit=2&locale=en" for name in NAMES] + ["articles/?order=place&offset=1"]
    short = {path: (queries(client, path), get(client, path).json()) for path in paths}
    for module in ("counting", "views"):
        monkeypatch.setattr(f"delivery.api.{module}.LONG", 0)
    long = {path: (queries(client, path), get(client, path).json()) for path in paths}

    assert {path: told for path, (_count, told) in long.items()} == {
        path: told for path, (_count, told) in short.items()
    }
    assert all(long[path][0] == count - 1 for path, (count, _told) in short.items())
