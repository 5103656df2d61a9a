"""What the demo magazine has to offer its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from gallery.blocks import BODY
from gallery.licences import Licence
from website.demo.reading import read_demo
from website.demo.records import Article, Demo, Issue

FACTS = {"type", "level", "picture", "recording", "attachment", "url", "page", "address"}


@pytest.fixture(scope="session")
def demo() -> Demo:
    return read_demo()


@pytest.fixture(scope="session")
def issues(demo: Demo) -> list[Issue]:
    """The published issues, the newest last."""
    return [issue for issue in demo.issues if issue.published]


@pytest.fixture(scope="session")
def articles(issues: list[Issue]) -> list[Article]:
    """What readers find in them, without the retellings in easy language."""
    return [item for issue in issues for item in issue.articles if not item.easy_version_of]


def words_in(value: Any) -> Iterator[str]:
    """The words that readers see of a body, a block or a field."""
    if isinstance(value, str):
        yield from re.sub(r"<[^>]+>", " ", value).split()
    elif isinstance(value, list):
        for part in value:
            yield from words_in(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in FACTS:
                yield from words_in(part)


def test_three_issues_are_published_and_one_is_in_preparation(demo, issues):
    assert [f"{issue.number}/{issue.year}" for issue in issues] == ["4/2025", "1/2026", "2/2026"]
    assert [issue.number for issue in demo.issues if not issue.published] == ["3"]


def test_at_least_twenty_four_articles_are_of_a_length_to_read(articles):
    lengths = {item.slug: len([*words_in([item.fi["lead"], item.fi["body"]])]) for item in articles}

    assert len(lengths) >= 24
    assert {slug: count for slug, count in lengths.items() if not 250 <= count <= 900} == {}


def test_the_newest_issue_is_in_english_as_a_whole_and_half_of_the_rest(issues):
    *rest, newest = issues
    others = [item for issue in rest for item in issue.articles if not item.easy_version_of]

    assert [item.slug for item in newest.articles if not item.en] == []
    assert len([item for item in others if item.en]) >= len(others) / 2


@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_block_stands_somewhere_in_both_languages(articles, language):
    texts = [getattr(item, language) for item in articles]
    used = {block["type"] for text in texts if text for block in text["body"]}

    assert used == {name for name, _ in BODY}


def test_every_section_has_an_article_in_every_published_issue(demo, issues):
    for issue in issues:
        assert {item.section for item in issue.articles} == set(demo.sections)


def test_every_picture_has_credit_licence_and_texts_in_both_languages(demo):
    for picture in demo.pictures.values():
        assert picture.credit
        assert picture.licence
        for words in (picture.fi, picture.en):
            assert all(words[name] for name in ("title", "alt", "caption"))


def test_the_pictures_show_every_way_of_being_allowed(demo):
    pictures = demo.pictures.values()
    licences = {Licence(picture.licence) for picture in pictures}

    assert Licence.RESERVED in licences
    assert any(licence.is_statement for licence in licences)
    assert any(picture.permission_until for picture in pictures)
    assert any(picture.work for picture in pictures)
    [with_people] = [picture for picture in pictures if picture.people != "no"]
    assert with_people.consent
    assert with_people.consent_days


def test_every_picture_stands_somewhere(demo):
    bodies = [words["body"] for item in all_articles(demo) for words in (item.fi, item.en) if words]
    blocks = [block for body in bodies for block in body]
    figures = [figure for block in blocks for figure in [block, *block.get("pictures", [])]]
    used = {figure.get("picture") for figure in figures}
    used |= {item.picture for item in all_articles(demo)} | {issue.cover for issue in demo.issues}
    used |= {picture.key for album in demo.albums for picture in album.pictures}

    assert set(demo.pictures) - used == set()


def test_three_albums_show_twenty_four_pictures_each_once(demo):
    shown = [picture.key for album in demo.albums for picture in album.pictures]

    assert len(demo.albums) == 3
    assert len(shown) == len(set(shown)) == 24
    assert all(demo.pictures[key].keywords for key in shown)


def test_one_picture_of_an_album_has_a_consent_that_ends(demo):
    shown = {picture.key for album in demo.albums for picture in album.pictures}

    assert [p.key for p in demo.pictures.values() if p.consent_days and p.key in shown] == ["ovet"]


def test_two_published_issues_have_a_woven_cover_and_one_a_picture(issues):
    assert len([issue for issue in issues if not issue.cover]) >= 2
    assert any(issue.cover for issue in issues)


def test_somewhere_is_a_correction_an_easy_version_and_a_one_off_heading(demo, issues):
    published = [item for issue in issues for item in issue.articles]

    assert any(words and "corrections" in words for item in published for words in [item.en])
    assert any(item.easy_version_of for item in published)
    assert any(issue.headings for issue in issues)


def test_everybody_on_the_list_of_contributors_has_made_something(demo):
    named = {byline.contributor for item in all_articles(demo) for byline in item.contributors}

    assert set(demo.contributors) - named == set()


def all_articles(demo: Demo) -> list[Article]:
    return [item for issue in demo.issues for item in issue.articles]
