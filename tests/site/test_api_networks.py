"""What the API tells of networks and of those in them, and what it never tells."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from gallery.consent.actions import withdraw_consent
from magazine.models import ArticleKeyword, RelatedPage
from network.models import Consent, EventPage, OccurrenceText, PlanPage, ProjectNetwork
from tests.factories import (
    fresh,
    make_article,
    make_picture,
    make_user,
    published,
    republished,
    translated,
)
from tests.network.networks import (
    make_contact,
    make_event,
    make_member,
    make_network,
    make_occurrence,
    make_organisation,
    make_person,
    make_plan,
    make_project,
)
from tests.site.api import LANGUAGES, data, get, items, problem, words_in
from tests.site.bilingual import shout

pytestmark = pytest.mark.usefixtures("world", "networks")


def ids(client, path):
    return [item["id"] for item in items(client, path)]


# People


def test_a_network_tells_of_people_what_its_page_shows_of_them(client, networks):
    network, today = networks.network, timezone.localdate()
    shy = make_person("Vain Nimi", consents=False, telephone="040 000 0002")
    Consent.objects.create(person=shy, scope=[])
    make_contact(network, shy, valid_until=today + timedelta(days=3))
    make_member(network, make_person("Bertta Esimerkki", email="bertta@example.org"))

    told = data(client, f"networks/{networks.english.network.pk}")

    first, second = told["contacts"]
    assert (first["name"], first["email"]) == ("Aune Esimerkki", "aune@example.org")
    assert (first["role"], first["organisation"]) == ("Contact person", "The shore house")
    assert second == {
        "name": "Vain Nimi",
        "role": "Contact person",
        "job_title": "",
        "organisation": "",
        "email": "",
        "telephone": "",
        "until": f"{today + timedelta(days=3)}",
    }
    assert [(one["type"], one["name"]) for one in told["members"]] == [
        ("Person", "Bertta Esimerkki"),
        ("Organization", "The shore house"),
    ]
    page = client.get(networks.english.network.url).content.decode()
    assert all(word in page for word in ("aune@example.org", "Vain Nimi", "Bertta Esimerkki"))
    assert "bertta@example.org" not in page and "bertta@example.org" not in words_in(told)


@pytest.fixture
def hidden(networks):
    """Everything that is not for everybody, with "Salasana" in its words."""
    network, today = networks.network, timezone.localdate()
    secret = {"title": "Salasana", "lead": "Salasana"}

    def person(number, **fields):
        return make_person(f"Salasana {number}", email=f"salasana{number}@example.org", **fields)

    make_contact(network, person(1, consents=False))
    make_contact(network, person(2), valid_until=today - timedelta(days=1))
    make_contact(network, person(3), valid_from=today + timedelta(days=1))
    withdrawn = person(4)
    withdrawn.consents.update(withdrawn_on=today)
    for one in (withdrawn, person(5, consents=False)):
        make_member(network, one)
    make_member(network, make_organisation("Salasana"), valid_until=today - timedelta(days=1))
    private = make_network(networks.index, **secret)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    make_member(private, make_organisation("Salasana ry"))
    make_contact(private, person(6))
    event = make_event(private, organiser=make_organisation("Salasana oy"), **secret)
    draft = network.add_child(instance=PlanPage(**secret, live=False))
    draft.save_revision()
    project = make_project(network, other_networks=[], lead="Hanke.")
    project.title = "Salasana"
    project.save_revision()
    return {"networks": private, "events": event, "plans": draft}


def everything_told(client):
    """What a crawler without a token hears of networks."""
    told = []
    for name in ("networks", "events", "projects", "plans", "organisations", "pictures"):
        for language in LANGUAGES:
            for item in items(client, f"{name}/?limit=100&locale={language}"):
                told += [item, get(client, f"{name}/{item['id']}").json()]
    return told


def test_a_crawler_finds_nobody_who_is_not_published_and_no_page_that_is_not(
    client, networks, hidden
):
    words = [word for word in words_in(everything_told(client)) if "salasana" in word.lower()]

    assert words == []


def test_what_is_hidden_is_answered_like_what_never_was(client, world, networks, hidden):
    private = hidden["networks"]
    make_article(world.issue, world.section, related_items=[RelatedPage(page=private)])
    never = get(client, "networks/999999").content

    for name, page in hidden.items():
        answer = get(client, f"{name}/{page.pk}")
        assert (answer.status_code, answer.content) == (404, never), name
    for name in ("articles", "events", "projects", "plans", "organisations"):
        assert ids(client, f"{name}/?network={private.pk}") == [], name
    assert ids(client, "organisations/?search=salasana") == []


def test_a_withdrawn_consent_takes_the_picture_out_of_network_pages(client, networks):
    picture = make_picture(title="Aino", credit="Aino Kuvaaja")
    network = republished(networks.network, picture=picture)
    logo = fresh(networks.organisation)
    logo.logo = picture
    logo.save()
    assert data(client, f"networks/{network.pk}")["picture"]["credit"] == "Aino Kuvaaja"

    withdraw_consent(picture, make_user())

    assert data(client, f"networks/{network.pk}")["picture"] is None
    assert data(client, f"organisations/{logo.pk}")["logo"] is None
    assert [word for word in words_in(everything_told(client)) if "Aino" in word] == []


# Events


def test_an_event_tells_its_times_with_what_happened_to_them(client, networks):
    event = networks.event
    start = timezone.now() + timedelta(days=9)
    moved = make_occurrence(
        event.translation_key, start, status="moved", earlier_start=start - timedelta(days=1)
    )
    for language, note in (("fi", "Eri päivä."), ("en", "Another day.")):
        OccurrenceText.objects.create(occurrence=moved, language=language, note=note)
    cancelled = make_occurrence(
        event.translation_key, start + timedelta(days=1), status="cancelled"
    )
    OccurrenceText.objects.create(occurrence=cancelled, language="fi", note="Peruttu.")

    told = data(client, f"events/{networks.english.event.pk}")

    first, second, third = told["occurrences"]
    assert (first["status"], first["note"], first["earlier_start"]) == ("scheduled", "", None)
    assert (second["status"], second["note"], second["note_language"]) == (
        "moved",
        "Another day.",
        "en",
    )
    assert (third["status"], third["note"], third["note_language"]) == (
        "cancelled",
        "Peruttu.",
        "fi",
    )
    assert told["next_start"] == first["start"]
    assert (told["is_over"], told["organiser"]["title"]) == (False, "The shore house")
    assert told["audience"] == [{"code": "everyone", "label": "Everyone"}]
    assert told["mode"]["code"] == "hybrid"


def test_an_event_tells_when_one_may_enrol_and_what_makes_its_place_accessible(client, networks):
    today = timezone.localdate()
    window = {"enrolment_from": today, "enrolment_until": today + timedelta(days=1)}
    event = make_event(
        networks.network,
        title="Kudonta",
        enrolment_url="https://ilmo.example/",
        place_features=["step_free"],
        online_url="https://etana.example/",
        is_free=False,
        price="5 €",
        **window,
    )

    told = data(client, f"events/{event.pk}")

    assert told["enrolment"] == {
        "state": "open",
        "words": told["enrolment"]["words"],
        "url": "https://ilmo.example/",
        "opens": f"{today}",
        "closes": f"{today + timedelta(days=1)}",
    }
    assert told["place_features"] == [{"code": "step_free", "label": "Esteetön sisäänkäynti"}]
    assert (told["is_free"], told["price"]) == (False, "5 €")
    assert told["online_url"] == ""  # as its page: it is on site only

    ahead = republished(event, enrolment_from=today + timedelta(days=1))
    assert data(client, f"events/{ahead.pk}")["enrolment"]["url"] == ""


@pytest.fixture
def calendar(networks):
    """Events by name: in two months, long ago, without times, elsewhere."""
    network = networks.network
    far = make_network(networks.index, "07", title="Kaukana")
    noon = timezone.now().replace(hour=10, minute=0, second=0, microsecond=0)
    fields = {"audience": ["families"], "municipality": "Kotka", "kind": "training"}
    return {
        "twice": make_event(
            network, noon.replace(year=2031, month=3), noon.replace(year=2031, month=5), title="A"
        ),
        "old": make_event(network, noon.replace(year=2020), title="B", **fields),
        "never": published(network, EventPage(title="C", audience=["older"], mode="online")),
        "far": make_event(
            far, noon.replace(year=2031, month=4, day=1), title="D", audience=["families"]
        ),
    }


def test_events_can_be_asked_for_by_day_audience_network_region_and_words(
    client, networks, calendar
):
    pk = {name: event.pk for name, event in calendar.items()}
    mine = networks.event.pk
    far = calendar["far"].get_parent()
    wanted = {
        "date_from=2031-03-01&date_until=2031-03-31": [pk["twice"]],
        # A time before and one after are no time in between.
        "date_from=2031-04-01&date_until=2031-04-30": [pk["far"]],
        "when=past": [pk["old"]],
        "when=upcoming": [mine, pk["twice"], pk["far"], pk["never"]],
        "audience=families": [mine, pk["twice"], pk["far"], pk["old"]],
        "kind=training": [pk["old"]],
        "mode=online": [pk["never"]],
        "municipality=kotka": [pk["old"]],
        f"network={networks.english.network.pk}&when=past": [pk["old"]],
        f"network={far.pk}": [pk["far"]],
        "region=07": [pk["far"]],
        "region=99": [],
        "order=latest&when=past": [pk["old"]],
    }
    for query, expected in wanted.items():
        assert ids(client, f"events/?{query}") == expected, query
    assert ids(client, "events/?search=yhteislaulu") == [mine]


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("events/?audience=nobody", "families"),
        ("events/?when=now", "past"),
        ("events/?order=x", "soonest"),
        ("plans/?kind=x", "strategy"),
        ("organisations/?field=x", "arts"),
        ("networks/?openness=x", "closed"),
        ("articles/?audience=x", "families"),
        ("projects/?nosuch=1", "region"),
    ],
)
def test_what_is_unknown_is_refused_with_what_is_allowed(client, path, allowed):
    [error] = problem(client, path)["errors"]

    assert allowed in error["allowed"]


@pytest.mark.parametrize(
    "path",
    [
        "events/?date_from=2026-13-01",
        "events/?date_until=x",
        "events/?network=0",
        "networks/?region=8",
        "articles/?region=%FF",
        "projects/?year=0",
        "plans/?year=99999",
        "organisations/?search=",
        "organisations/?municipality=%00",
    ],
)
def test_a_value_that_cannot_be_is_refused(client, path):
    problem(client, path)


def test_the_first_and_the_last_of_all_days_can_be_asked_for(client):
    assert items(client, "events/?date_from=0001-01-01&date_until=9999-12-31")
    assert not items(client, "events/?date_from=9999-12-31")


# Projects, plans, organisations


def test_a_project_tells_who_pays_and_who_takes_part(client, networks):
    other = make_network(networks.index, "07", title="Kaukana")
    lent = make_project(other, title="Yhteinen", start_year=2024)
    ProjectNetwork.objects.create(page=lent, network=networks.network)

    told = data(client, f"projects/{networks.english.project.pk}")

    assert [(one["programme"], one["title"]) for one in told["funders"]] == [
        ("esf", "European Social Fund (ESF+)"),
        ("", "The shore house"),
    ]
    assert told["lead_organisation"]["id"] == networks.organisation.pk
    assert [one["title"] for one in told["partners"]] == ["The shore house"]
    assert told["regions"] == [{"code": "08", "name": "Kymenlaakso"}]
    assert [one["id"] for one in told["networks"]] == [networks.english.network.pk]
    assert set(ids(client, f"projects/?network={networks.network.pk}")) == {
        lent.pk,
        networks.project.pk,
    }
    assert ids(client, "projects/?region=07") == [lent.pk]
    assert ids(client, "projects/?year=2023") == []
    assert ids(client, "projects/?year=2025") == [lent.pk]


def test_a_plan_tells_how_it_stands_and_what_took_its_place(client, networks):
    old = make_plan(networks.network, title="Vanha", start_year=2015, end_year=2020)
    republished(old, superseded_by=networks.plan)
    minutes = make_plan(networks.network, title="Pöytäkirja", kind="minutes")

    told = data(client, f"plans/{old.pk}")

    assert told["standing"] == {"code": "ended", "words": "Päättynyt"}
    assert told["superseded_by"]["id"] == networks.plan.pk
    assert data(client, f"plans/{minutes.pk}")["standing"] is None
    assert data(client, f"plans/{networks.plan.pk}")["attachment"]["url"].startswith("http://")
    assert ids(client, "plans/?kind=minutes") == [minutes.pk]
    assert ids(client, "plans/?year=2016") == [old.pk]


def test_organisations_are_those_of_published_networks(client, networks):
    member, stranger = networks.organisation, make_organisation("Vieras")
    make_member(networks.network, make_organisation("Kotkan kaupunki", kind="municipality"))

    told = data(client, f"organisations/{member.pk}?locale=en")

    assert (told["title"], told["url"]) == ("The shore house", None)
    assert data(client, f"organisations/{member.pk}")["title"] == member.name
    assert [one["id"] for one in told["networks"]] == [networks.english.network.pk]
    assert ids(client, "organisations/?search=rantatuvan") == [member.pk]
    assert len(ids(client, f"organisations/?network={networks.english.network.pk}")) == 2
    assert len(ids(client, "organisations/?region=08&kind=municipality")) == 1
    problem(client, f"organisations/{stranger.pk}", 404)


def test_networks_can_be_asked_for_by_region_and_openness(client, networks):
    closed = make_network(networks.index, "07", title="Suljettu", openness="closed")

    assert ids(client, "networks/?region=07") == [closed.pk]
    assert ids(client, "networks/?openness=closed") == [closed.pk]
    assert data(client, f"networks/{closed.pk}")["join_url"] is None
    told = data(client, f"networks/{networks.english.network.pk}")
    assert client.get(told["join_url"]).status_code == 200
    assert client.get(told["calendar_url"]).status_code == 200


# Where magazine and network meet


def test_articles_can_be_asked_for_by_network_region_and_audience(client, world, networks):
    families = make_event(networks.network, title="Perheille", audience=["families"])
    word = world.article.keywords.first()
    word.slug = networks.network.slug
    word.save()

    def told(**fields):
        return make_article(world.issue, world.section, **fields)

    by_page = told(title="Sivusta", related_items=[RelatedPage(page=networks.network)])
    by_word = told(title="Sanasta", keyword_items=[ArticleKeyword(tag=word)])
    of_event = told(title="Perheistä", related_items=[RelatedPage(page=families)])
    english = translated(by_page, words=shout)
    about = {world.article.pk, by_page.pk, by_word.pk}

    for pk in (networks.network.pk, networks.english.network.pk):
        assert set(ids(client, f"articles/?network={pk}")) == about
    assert set(ids(client, "articles/?region=08")) == about
    assert english.pk in ids(client, "articles/?region=08&locale=en")
    assert ids(client, "articles/?audience=families") == [of_event.pk]
    for query in ("network=999999", "region=19", "audience=carers"):
        assert ids(client, f"articles/?{query}") == [], query


def test_the_router_of_a_front_end_knows_the_addresses_of_networks(client, networks):
    for name, page in (networks.pages() | {"pages": networks.index}).items():
        told = data(client, f"resolve?path={page.url}")
        assert (told["resource"]["name"], told["resource"]["id"]) == (name, page.pk)
        assert [one["locale"] for one in told["alternates"]] == ["en"]
    index, network = networks.english.index.url, networks.english.network.url
    lists = {
        f"{index}directory/": "organisations/?locale=en",
        f"{index}events/": "events/?locale=en",
        f"{network}calendar/": "events/?locale=en&network=",
        f"{network}projects/": "projects/?locale=en&network=",
        f"{network}plans/": "plans/?locale=en&network=",
    }
    for path, beginning in lists.items():
        told = data(client, f"resolve?path={path}")
        assert told["resource"]["href"].partition("/api/v1/")[2].startswith(beginning), path
        assert items(client, told["resource"]["href"].partition("/api/v1/")[2]), path
        assert client.get(told["alternates"][0]["url"]).status_code == 200
    problem(client, f"resolve?path={network}hankkeet/", 404)


def test_navigation_and_search_know_the_networks(client, networks):
    told = data(client, "navigation?locale=en")

    assert told["networks"]["id"] == networks.english.index.pk
    [hit] = items(client, "search?q=yhteislaulu")
    assert (hit["resource"], hit["id"], hit["lead"]) == ("events", networks.event.pk, "Lauletaan.")


def test_a_change_that_is_no_publication_is_purged_all_the_same(
    networks, monkeypatch, django_capture_on_commit_callbacks
):
    told = set()
    monkeypatch.setattr("delivery.caching.purging._purgers", [told.update])
    changes = {
        "events": lambda: make_occurrence(networks.event.translation_key, timezone.now()),
        "networks": lambda: Consent.objects.first().save(),
        "organisations": lambda: fresh(networks.organisation).save(),
    }
    for tag, change in changes.items():
        told.clear()
        with django_capture_on_commit_callbacks(execute=True):
            change()
        assert tag in told


def test_what_has_no_publication_date_of_its_own_has_no_last_modified(client, networks):
    for path in (f"events/{networks.event.pk}", f"networks/{networks.network.pk}"):
        assert "Last-Modified" not in get(client, path)
