"""What the site adds to the API: the router of a front end, navigation, search, pages."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from delivery.caching.purging import purge
from gallery.consent.actions import withdraw_consent
from gallery.models import Picture
from magazine.models import ArticlePage, Contributor
from magazine.running_order import rows_of
from tests.factories import fresh, make_article, make_user, republished
from tests.site.api import LANGUAGES, ROOT, data, get, items, problem, queries
from website.home.models import Navigation

pytestmark = pytest.mark.usefixtures("networks")

# The router


def resolved(client, path):
    return data(client, f"resolve?path={path}")


def test_every_address_of_a_page_leads_to_its_resource_and_to_its_other_language(client, world):
    names = {"article": "articles", "issue": "issues", "section": "sections", "album": "albums"}
    names |= {"magazine": "magazines", "content": "pages", "gallery": "pages"}
    for name, resource in names.items():
        here, there = getattr(world, name), getattr(world.english, name)
        told = resolved(client, here.url)
        assert (told["resource"]["name"], told["resource"]["id"]) == (resource, here.pk)
        assert told["alternates"] == [{"locale": "en", "url": there.full_url}]
        assert client.get(told["resource"]["href"]).json()["url"] == told["url"]


def test_what_hangs_on_a_page_leads_somewhere_too(client, world):
    wanted = {
        "photo": "pictures/",
        "contributor": "contributors/",
        "contributors": "contributors/?locale",
        "archive": "issues/?locale",
        "topic": "articles/?locale",
    }
    addresses = world.addresses()
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        for name, beginning in wanted.items():
            told = resolved(client, addresses[f"{language} {name}"])
            assert told["resource"]["href"].startswith(f"http://localhost{ROOT}{beginning}"), name
            answer = client.get(told["resource"]["href"])
            assert answer.status_code == 200
            assert (answer.json().get("items") or [answer.json()])[0]["locale"] == language
            [alternate] = told["alternates"]
            expected = addresses[f"{other} {name}"]
            assert alternate == {"locale": other, "url": f"http://localhost{expected}"}


@pytest.mark.parametrize(("path", "locale"), [("/haku/", "fi"), ("/en/search/", "en")])
def test_the_search_page_leads_to_the_search(client, world, path, locale):
    told = resolved(client, path)

    assert (told["resource"]["name"], told["locale"]) == ("search", locale)


def test_an_address_in_another_form_leads_on_to_the_proper_one(client, world):
    told = resolved(client, world.article.url.rstrip("/"))

    assert told["redirect"] == {"url": world.article.full_url, "status": 301}
    assert told["resource"] is None


def test_an_editors_redirect_is_told_unless_it_leads_to_what_is_hidden(client, world):
    secret = make_article(world.issue, world.section, title="Salaisuus")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    Redirect.add_redirect("/vanha/", redirect_to=world.article, is_permanent=False)
    Redirect.add_redirect("/muualla/", redirect_to="https://a.example/")
    Redirect.add_redirect("/salaa/", redirect_to=secret)

    assert resolved(client, "/vanha/")["redirect"] == {"url": world.article.full_url, "status": 302}
    assert resolved(client, "/muualla/")["redirect"]["url"] == "https://a.example/"
    problem(client, "resolve?path=/salaa/", 404)


def test_what_is_hidden_resolves_to_nothing_like_what_never_was(client, world):
    draft = world.issue.add_child(instance=ArticlePage(title="Luonnos", live=False))
    private = make_article(world.issue, world.section, title="Salaisuus")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    never = get(client, "resolve?path=/ei-ole/").content

    for path in (
        draft.url,
        private.url,
        "/fi/lehti/",
        "/lehti/archive/",
        "/lehti/tekijat/x/",
        "/lehti/aiheet/x/",
        f"{world.album.url}99/",
        "/lehti/feed.xml",
        "//a.example/",
        "/%E4",
    ):
        answer = get(client, f"resolve?path={path.replace('%', '%25')}")
        assert (answer.status_code, answer.content) == (404, never), path


@pytest.mark.parametrize(
    "query",
    [
        "",
        "path=",
        "path=lehti",
        "path=/a&path=/b",
        "path=/%00",
        f"path=/{'a' * 1001}",
        "path=/&x=1",
    ],
)
def test_a_path_that_is_none_is_refused(client, db, query):
    problem(client, f"resolve?{query}")


# Navigation, search, pages


def test_the_navigation_is_told_in_both_languages(client, world):
    finnish, english = (data(client, f"navigation?locale={code}") for code in LANGUAGES)

    assert [page["title"] for page in finnish["pages"]] == ["Lehti", "Tietoa"]
    assert [page["title"] for page in english["pages"]] == ["LEHTI", "TIETOA"]
    assert '<a href="http://localhost/tietoa/">' in finnish["footer"]
    assert [one["title"] for one in english["sections"]] == ["KÄDEN JÄLKI"]
    assert [one["url"] for one in english["languages"]] == [
        "http://localhost/",
        "http://localhost/en/",
    ]


def test_a_page_that_is_not_published_is_left_out_of_the_navigation(client, world):
    fresh(world.english.content).unpublish()

    assert [p["title"] for p in data(client, "navigation?locale=en")["pages"]] == ["LEHTI"]


def test_a_search_finds_pages_of_every_kind_in_their_language(client, world):
    republished(world.content, lead="Villapaita täälläkin.")

    found = items(client, "search?q=villapaita")

    assert {(hit["resource"], hit["id"]) for hit in found} == {
        ("articles", world.article.pk),
        ("pages", world.content.pk),
    }
    for hit in found:
        assert get(client, f"{hit['resource']}/{hit['id']}").json()["url"] == hit["url"]
    assert [hit["id"] for hit in items(client, "search?q=villapaita&locale=en")] == [
        world.english.article.pk
    ]
    assert data(client, "search?q=villapaita&limit=1&offset=1")["count"] == 2


def test_a_search_finds_nothing_that_is_hidden(client, world):
    private = make_article(world.issue, world.section, title="Salaisuus")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    world.issue.add_child(instance=ArticlePage(title="Salaisuus 2", live=False))

    for query in ("salaisuus", "%22(", "%F0%9F%A7%B6"):
        assert data(client, f"search?q={query}") == {"count": 0, "items": []}


@pytest.mark.parametrize("query", ["", "q=", f"q={'a' * 201}", "q=a&nosuch=1", "q=a&limit=0"])
def test_a_search_for_nothing_is_refused(client, db, query):
    problem(client, f"search?{query}")


def test_what_the_site_adds_costs_at_most_twelve_queries(client, world):
    for path in (
        "navigation",
        "search?q=villapaita",
        f"resolve?path={world.article.url}",
        f"resolve?path={world.addresses()['fi topic']}",
        f"resolve?path={world.addresses()['fi photo']}",
        f"resolve?path={world.addresses()['en contributor']}",
    ):
        assert queries(client, path) <= 12, path


# Purging


@pytest.fixture
def purged(monkeypatch):
    """The tags that caches were told of, a set for each time."""
    told = []
    monkeypatch.setattr("delivery.caching.purging._purgers", [lambda tags: told.append(set(tags))])
    return told


def test_a_publication_purges_the_tags_of_its_page_once(
    world, purged, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        republished(world.article, title="Toisin")

    [tags] = purged
    assert {"published", "articles", f"articles-{world.article.pk}"} <= tags


def test_every_answer_carries_a_tag_of_what_would_change_it(
    client, world, purged, django_capture_on_commit_callbacks
):
    picture, user = Picture.objects.get(title="Avaus"), make_user()
    changes = {
        f"articles/{world.article.pk}": lambda: withdraw_consent(picture, user),
        f"issues/{world.issue.pk}": lambda: rows_of(world.issue).first().save(),
        "contributors/": lambda: Contributor.objects.first().save(),
        "navigation": lambda: Navigation.for_site(Site.objects.get()).save(),
        "pictures/": lambda: fresh(world.album).unpublish(),
        "resolve?path=/lehti/": lambda: fresh(world.magazine).unpublish(),
        "sections/": lambda: world.section.delete(),
    }
    for path, change in changes.items():
        carried = set(get(client, path)["Cache-Tag"].split(","))
        purged.clear()
        with django_capture_on_commit_callbacks(execute=True):
            change()
        assert any(carried & tags for tags in purged), path


@pytest.mark.django_db(transaction=False)
def test_what_is_rolled_back_purges_nothing(purged, django_capture_on_commit_callbacks):
    from django.db import transaction

    with django_capture_on_commit_callbacks(execute=True):
        purge("kept")
        try:
            with transaction.atomic():
                purge("lost")
                raise RuntimeError
        except RuntimeError:
            pass
        purge("kept too")

    assert purged == [{"kept", "kept too"}]


def test_the_cache_in_front_is_asked_to_drop_the_tags(
    db, settings, monkeypatch, django_capture_on_commit_callbacks
):
    settings.DELIVERY_PURGE_URL = "http://127.0.0.1:6081/"
    asked = []

    class Answer(SimpleNamespace):
        __enter__ = lambda self: self  # noqa: E731
        __exit__ = lambda self, *error: None  # noqa: E731

    def urlopen(request, timeout):
        asked.append((request.get_method(), request.full_url, request.get_header("Cache-tag")))
        return Answer(status=200)

    monkeypatch.setattr("delivery.caching.sending.urlopen", urlopen)
    with django_capture_on_commit_callbacks(execute=True):
        purge("issues", "articles")

    assert asked == [("PURGE", "http://127.0.0.1:6081/", "articles,issues")]
