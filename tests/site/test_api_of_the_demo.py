"""What the API has to tell of the demo, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from delivery.api.registry import resources
from tests.site.api import LANGUAGES, NAMES, data, items

pytestmark = [pytest.mark.xdist_group("demo"), pytest.mark.usefixtures("loaded")]
RECORDS = {one.name for one in resources() if one.is_one_for_all_languages}
WORDS = {"fi": "lanka", "en": "thread"}
#: Files are the same in every language.
FILES = ("/pictures/", "/media/", "/documents/", "/static/", "/covers/", "/api/")
every_language = pytest.mark.parametrize("language", LANGUAGES)


def addresses(told: Any, language: str) -> Iterator[str]:
    """The addresses of pages that stand in what is told in ``language``, in its texts too."""
    if isinstance(told, list):
        for one in told:
            yield from addresses(one, language)
    elif isinstance(told, dict):
        # What says that it is in another language leads there.
        if told.get("locale", language) == language:
            for value in told.values():
                yield from addresses(value, language)
    elif isinstance(told, str):
        found = re.findall(r'https?://(?:localhost|127\.0\.0\.1)(?::\d+)?(/[^\s"<>]*)', told)
        yield from (one for one in found if not one.startswith(FILES))


@every_language
@pytest.mark.parametrize("name", NAMES)
def test_every_resource_has_items_with_addresses_in_their_own_language(client, name, language):
    found = items(client, f"{name}/?locale={language}&limit=100")

    assert {item["locale"] for item in found} == {language}
    suffix = f"?locale={language}" if name in RECORDS else ""
    told = [found, *(data(client, f"{name}/{item['id']}{suffix}") for item in found[:8])]
    assert {
        one for one in addresses(told, language) if is_english(one) != (language == "en")
    } == set()


@every_language
def test_so_have_all_other_addresses(client, language):
    magazine = items(client, f"magazines/?locale={language}")[0]
    current = data(client, f"issues/current?magazine={magazine['id']}&locale={language}")
    navigation = data(client, f"navigation?locale={language}")
    hits = data(client, f"search?q={WORDS[language]}&locale={language}")
    there = data(client, f"resolve?path={re.sub('https?://[^/]+', '', current['url'])}")

    assert current["contents"]
    assert navigation["pages"]
    assert hits["items"]
    assert (there["resource"]["name"], there["resource"]["id"]) == ("issues", current["id"])
    del navigation["languages"]
    for told in (current, hits, navigation, there["resource"]):
        wrong = {one for one in addresses(told, language) if is_english(one) != (language == "en")}
        assert wrong == set()


def test_an_english_article_says_that_its_neighbour_is_in_finnish(client):
    found = [
        data(client, f"articles/{one['id']}")
        for one in items(client, "articles/?locale=en&limit=100")
    ]
    beside = [one[side] for one in found for side in ("previous", "next") if one[side]]

    assert {(is_english(address(one)), one["locale"]) for one in beside} == {
        (True, "en"),
        (False, "fi"),
    }


def address(told: Any) -> str:
    return str(re.sub("https?://[^/]+", "", told["url"]))


def is_english(path: str) -> bool:
    return path.startswith("/en/")
