"""The content delivery API: what every address of it does alike."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone

from delivery.api.openapi import document
from gallery.consent.actions import withdraw_consent
from magazine.models import ArticlePage
from tests.factories import fresh, make_picture, make_user
from tests.site.api import LANGUAGES, NAMES, ROOT, data, get, items, problem

pytestmark = pytest.mark.usefixtures("networks")

CORE = {"id", "type", "locale", "title", "url", "translations"}
OF_PAGES = {"slug", "first_published_at", "date_modified"}
SMALL_RECORDS = {"contributors", "pictures", "organisations"}
TYPES = {
    "magazines": "Periodical",
    "issues": "PublicationIssue",
    "sections": "CollectionPage",
    "articles": "Article",
    "contributors": "Person",
    "albums": "ImageGallery",
    "pictures": "ImageObject",
    "pages": "WebPage",
    "networks": "Organization",
    "events": "Event",
    "projects": "Project",
    "plans": "DigitalDocument",
    "organisations": "Organization",
}
every_resource = pytest.mark.parametrize("name", NAMES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_resource
@every_language
def test_every_list_and_every_detail_in_both_languages_is_as_the_schema_says(
    client, world, name, language
):
    found = items(client, f"{name}/?locale={language}")

    assert found
    assert {item["locale"] for item in found} == {language}
    assert {item["type"] for item in found} == {TYPES[name]}
    for item in found[:3]:
        alone = data(client, f"{name}/{item['id']}{suffix(name, language)}")
        assert {key: alone[key] for key in CORE} == {key: item[key] for key in CORE}


def suffix(name, language):
    return f"?locale={language}" if name in SMALL_RECORDS else ""


@every_resource
def test_without_a_locale_a_list_is_in_the_language_of_the_site(client, world, name):
    assert data(client, f"{name}/") == data(client, f"{name}/?locale=fi")


@every_resource
def test_an_item_says_where_it_is_in_the_other_language(client, world, name):
    for item in items(client, f"{name}/?locale=en"):
        [other] = item["translations"]
        there = data(client, f"{name}/{other['id']}{suffix(name, 'fi')}")
        assert (other["locale"], other["url"]) == ("fi", there["url"])
        assert {"locale": "en", "id": item["id"], "url": item["url"]} in there["translations"]


@every_resource
def test_an_address_is_that_of_a_page_which_is_there(client, world, name):
    for language in LANGUAGES:
        for item in items(client, f"{name}/?locale={language}")[:2]:
            if item["url"]:
                assert client.get(item["url"]).status_code == 200, item["url"]


@every_resource
def test_fields_choose_among_what_the_schema_calls_optional(client, world, name):
    schema = document()["components"]["schemas"][item_schema(name)]
    always = set(schema["required"])
    optional = sorted(set(schema["properties"]) - always)

    [item] = items(client, f"{name}/?limit=1&fields={optional[0]},{optional[-1]}")

    assert set(item) == always | {optional[0], optional[-1]}
    assert always >= CORE | (set() if name in SMALL_RECORDS else OF_PAGES)


def item_schema(name):
    schema = document()["paths"][f"/{name}/"]["get"]["responses"]["200"]["content"]
    whole = schema["application/json"]["schema"]["$ref"].rpartition("/")[2]
    return whole.removesuffix("List")


@every_resource
def test_what_is_not_chosen_is_not_loaded(client, world, name, django_assert_max_num_queries):
    schema = document()["components"]["schemas"][item_schema(name)]
    cheap = next(
        n
        for n in (
            "year",
            "subtitle",
            "slug",
            "order",
            "source_url",
            "description",
            "kind",
            "term",
            "website",
        )
        if n in schema["properties"] and n not in schema["required"]
    )
    get(client, f"{name}/?fields={cheap}")

    with django_assert_max_num_queries(6):
        get(client, f"{name}/?fields={cheap}")


@every_resource
def test_every_order_that_is_named_works_and_none_loses_an_item(client, world, name):
    [order] = [one for one in parameters_of(name) if one["name"] == "order"]
    ids = {item["id"] for item in items(client, f"{name}/?limit=100")}

    for value in order["schema"]["enum"]:
        assert {item["id"] for item in items(client, f"{name}/?limit=100&order={value}")} == ids


def parameters_of(name):
    return document()["paths"][f"/{name}/"]["get"]["parameters"]


def test_a_list_comes_in_parts_with_links_that_lead_on(client, world):
    first = get(client, "sections/?limit=1&order=title&locale=en")
    everything = items(client, "articles/?limit=100")
    parts = [items(client, f"articles/?limit=1&offset={n}")[0] for n in range(len(everything))]

    assert parts == everything
    assert links(first) == {
        "first": f"http://localhost{ROOT}sections/?limit=1&order=title&locale=en&offset=0",
        "last": f"http://localhost{ROOT}sections/?limit=1&order=title&locale=en&offset=0",
    }
    middle = links(get(client, "pictures/?limit=2&offset=2"))
    assert middle["prev"].endswith("limit=2&offset=0")
    assert middle["next"].endswith("limit=2&offset=4")
    assert client.get(middle["next"]).status_code == 200


def links(response):
    return {rel: url for url, rel in re.findall(r'<([^>]+)>; rel="(\w+)"', response["Link"])}


def test_past_the_end_there_are_no_items_and_the_count_stays(client, world):
    told = data(client, "articles/?offset=2147483647")

    assert told == {"count": data(client, "articles/")["count"], "items": []}


# What HTTP asks for


def test_who_shows_the_mark_of_an_answer_hears_that_it_is_as_it_was(client, world):
    for path in ("articles/", f"articles/{world.article.pk}", "openapi.json"):
        first = get(client, path)
        again = get(client, path, if_none_match=first["ETag"])
        assert (again.status_code, again.content) == (304, b""), path
        assert again["ETag"] == first["ETag"]
        assert not first["ETag"].startswith("W/")


def test_a_copy_from_before_a_consent_was_withdrawn_is_not_called_right(client, world):
    page = fresh(world.article)
    page.picture = make_picture()
    page.save_revision().publish()
    path = f"articles/{page.pk}"
    first = get(client, path)
    kept = {"if_modified_since": first["Last-Modified"]}

    withdraw_consent(page.picture, make_user())

    # Nothing was published since: only the mark of the answer can tell.
    for headers in (kept, kept | {"if_none_match": first["ETag"]}):
        again = get(client, path, **headers)
        assert (again.status_code, again.json()["picture"]) == (200, None)
        assert again["Last-Modified"] == first["Last-Modified"]


def test_a_new_publication_changes_the_mark(client, world):
    before = get(client, "articles/")["ETag"]
    page = world.article
    page.title = "Toinen otsikko"
    page.save_revision().publish()

    assert get(client, "articles/", if_none_match=before).status_code == 200


def test_a_packed_answer_has_a_weak_mark_that_still_counts(client, world):
    packed = get(client, "articles/", accept_encoding="gzip")

    assert packed["ETag"].startswith("W/")
    assert "Accept-Encoding" in packed["Vary"]
    assert get(client, "articles/", if_none_match=packed["ETag"]).status_code == 304


def test_an_answer_may_be_kept_for_a_minute_in_all(client, world):
    response = get(client, "articles/")

    assert response["Cache-Control"] == "public, max-age=30, stale-while-revalidate=30"
    assert "Cookie" not in response.get("Vary", "")
    assert "Set-Cookie" not in response


@every_language
def test_an_answer_says_its_language(client, world, language):
    page = world.article if language == "fi" else world.english.article

    for path in (f"articles/{page.pk}", f"articles/?locale={language}"):
        assert get(client, path)["Content-Language"] == language


def test_an_answer_says_what_it_is_made_of(client, world):
    response = get(client, f"articles/{world.article.pk}")

    assert {"articles", "issues", "pictures", f"articles-{world.article.pk}"} <= set(
        response["Cache-Tag"].split(",")
    )


def test_head_says_what_get_says_without_the_words(client, world):
    whole = get(client, "articles/")
    head = client.head(f"{ROOT}articles/")

    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Length"] == str(len(whole.content))
    assert [head[name] for name in ("ETag", "Link", "Cache-Tag")] == [
        whole[name] for name in ("ETag", "Link", "Cache-Tag")
    ]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("path", ["articles/", "articles/1", "openapi.json", "docs", "nosuch"])
def test_there_is_nothing_to_write_to(client, method, path):
    response = getattr(client, method)(f"{ROOT}{path}")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("articles", "articles/"),
        ("articles/7/", "articles/7"),
        ("issues/current/", "issues/current"),
    ],
)
def test_the_other_form_of_an_address_leads_to_the_right_one(client, db, path, other):
    response = get(client, f"{path}?limit=3")

    assert (response.status_code, response["Location"]) == (301, f"{ROOT}{other}?limit=3")


def test_pages_of_other_origins_may_read_when_a_setting_says_so(client, world, settings):
    assert "Access-Control-Allow-Origin" not in get(client, "articles/", origin="https://a.example")

    settings.DELIVERY_CORS_ORIGINS = ["https://a.example"]
    mine = get(client, "articles/", origin="https://a.example")
    others = get(client, "articles/", origin="https://b.example")
    preflight = client.options(f"{ROOT}articles/", headers={"origin": "https://a.example"})

    assert mine["Access-Control-Allow-Origin"] == "https://a.example"
    assert "Origin" in mine["Vary"] and "Origin" in others["Vary"]
    assert "Access-Control-Allow-Origin" not in others
    assert preflight.status_code == 204
    assert "GET" in preflight["Access-Control-Allow-Methods"]

    settings.DELIVERY_CORS_ORIGINS = ["*"]
    assert get(client, "articles/")["Access-Control-Allow-Origin"] == "*"


# What bad input gets


@pytest.mark.parametrize("limit", ["101", "0", "-1", "x", "", "1.0", "٣", "+1", "1e2"])
def test_a_limit_that_cannot_be_is_refused(client, db, limit):
    [error] = problem(client, f"articles/?limit={limit}")["errors"]

    assert error["parameter"] == "limit"


@pytest.mark.parametrize("offset", ["-1", "9" * 30, "x"])
def test_an_offset_that_cannot_be_is_refused(client, db, offset):
    [error] = problem(client, f"articles/?offset={offset}")["errors"]

    assert error["parameter"] == "offset"


@pytest.mark.parametrize(
    ("query", "allowed"),
    [
        ("locale=xx", "fi"),
        ("order=loudest", "newest"),
        ("fields=lead,nosuch", "body"),
        ("nosuch=1", "limit"),
    ],
)
def test_what_is_unknown_is_refused_with_what_is_allowed(client, db, query, allowed):
    [error] = problem(client, f"articles/?{query}")["errors"]

    assert allowed in error["allowed"]


def test_all_that_is_wrong_is_said_at_once(client, db):
    errors = problem(client, "articles/?limit=x&order=y&nosuch=1&offset=1&offset=2")["errors"]

    assert {error["parameter"] for error in errors} == {"limit", "order", "nosuch", "offset"}


@pytest.mark.parametrize(
    "query",
    [
        "search=%00",
        "search=%ff%fe",
        "%00=1",
        "published_from=2026-13-01",
        "published_from=1700000000",
        "keyword=A B",
        "issue=x",
    ],
)
def test_a_value_that_is_no_text_no_day_and_no_number_is_refused(client, db, query):
    problem(client, f"articles/?{query}")


def test_a_query_of_twenty_kilobytes_is_too_long(client, db):
    problem(client, f"articles/?search={'a' * 20_000}", 414)


@pytest.mark.parametrize("id", ["999999", "0", "-1", "x", "9" * 30, "1%00", "%ff", "1.0"])
def test_what_is_no_id_is_not_there(client, world, id):  # noqa: A002
    problem(client, f"articles/{id}", 404)


@pytest.mark.parametrize("path", ["", "nosuch", "nosuch/", "articles/1/2/3", "admin/", "%00"])
def test_what_is_no_address_of_the_api_is_a_problem_too(client, world, path):
    problem(client, path, 404)


def test_a_question_for_something_else_than_json_is_not_acceptable(client, db):
    problem(client, "articles/", 406, accept="text/html")


def test_a_browser_that_takes_anything_gets_json(client, world):
    accept = "text/html,application/xhtml+xml,*/*;q=0.8"

    assert get(client, "articles/", accept=accept).status_code == 200


def test_the_first_and_the_last_of_all_days_can_be_asked_for(client, world):
    assert items(client, "articles/?published_from=0001-01-01&published_until=9999-12-31")
    assert not items(client, "articles/?published_from=9999-12-31")


def test_what_breaks_is_a_problem_without_a_word_of_why(client, world, monkeypatch):
    def fail(*args):
        raise RuntimeError("secret")

    monkeypatch.setattr("magazine.api.articles.load_named", fail)
    client.raise_request_exception = False

    assert "secret" not in str(problem(client, "articles/", 500))


# The document


def test_nothing_in_the_document_is_left_open(db):
    def check(part, way):
        if isinstance(part, list):
            for number, one in enumerate(part):
                check(one, f"{way}[{number}]")
        elif isinstance(part, dict):
            if way.endswith("schema") or ".schemas." in way and part.get("type") == "object":
                assert part, way
            if part.get("type") == "object":
                assert part["properties"], way
            assert part.get("additionalProperties") is not True, way
            if way.endswith(".items"):
                assert part, way
            for key, value in part.items():
                assert not (way.endswith(".properties") and value == {}), f"{way}.{key}"
                check(value, f"{way}.{key}")

    check(document(), "")


def test_the_document_is_of_the_version_it_says_and_is_served(client, db):
    told = get(client, "openapi.json").json()

    assert told["openapi"].startswith("3.1")
    assert told["servers"] == [{"url": "/api/v1"}]
    assert {f"/{name}/" for name in NAMES} <= set(told["paths"])


def test_the_documentation_is_a_page_without_any_other_host(client, db):
    response = client.get(f"{ROOT}docs")
    html = response.content.decode()

    assert response.status_code == 200
    assert "/articles/" in html and "reading_minutes" in html
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', html)
    assert "<script" not in html
    assert len(re.findall(r'id="([^"]+)"', html)) == len(set(re.findall(r'id="([^"]+)"', html)))


def test_both_bounds_of_a_range_hold_the_day_itself(client, world):
    first = ArticlePage.objects.live().filter(locale__language_code="fi").first()
    day = timezone.localdate(first.first_published_at)

    for bound in ("published_from", "published_until"):
        assert first.pk in {item["id"] for item in items(client, f"articles/?{bound}={day}")}
