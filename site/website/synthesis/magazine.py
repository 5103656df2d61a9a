"""The made-up magazine: its sections, its issues in both languages, and their articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.conf import settings

from magazine.models import IssuePage, MagazinePage, SectionPage
from magazine.numbers import sort_key
from website.home.models import HomePage
from website.synthesis.articles import ArticleWriter
from website.synthesis.records import draw_all, make_records
from website.synthesis.rows import add_children, insert
from website.synthesis.texts import make_texts
from website.synthesis.words import paragraph, title

SLUG = "synteettinen"
SECTIONS = 8
PER_YEAR = 12
#: The oldest year; a site of 3 000 issues begins in 1776 with twelve a year.
FIRST_YEAR = 1776
#: Articles written together: what is in memory at once.
BATCH = 1000
#: So that the last year is one that an issue can have.
MOST_ISSUES = 5000
MOST_ARTICLES = 1_000_000

Say = Callable[[str], Any]


def exists() -> bool:
    return MagazinePage.objects.filter(slug=SLUG).exists()


def synthesize(issues: int, articles: int, say: Say) -> None:
    """Below the front pages that there are; call it in a transaction."""
    chance = Random(2026)  # noqa: S311 - no secret
    homes = _homes()
    records = make_records(chance)
    say("Pictures, people and keywords are made.")
    magazines = _magazines(homes, chance)
    sections = _sections(magazines, chance)
    made = _issues(magazines, issues, chance, records.pictures)
    say(f"{issues} issues are made.")
    first = next(iter(magazines.values()))
    texts = make_texts(chance, records.pictures, first.pk, first.locale)
    writer = ArticleWriter(records, sections, texts, chance)
    for number in range(0, articles, BATCH):
        until = min(number + BATCH, articles)
        writer.write(_places(made, number, until, articles))
        say(f"{until} of {articles} articles")
    draw_all(records)


def _homes() -> dict[str, HomePage]:
    """The first front page of each language, the language of the site before all others."""
    found: dict[str, HomePage] = {}
    for home in HomePage.objects.live().select_related("locale").order_by("path"):
        found.setdefault(home.locale.language_code, home)
    return dict(sorted(found.items(), key=lambda item: item[0] != settings.LANGUAGE_CODE))


def _key(chance: Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)


def _pages(
    parents: dict[str, Any], pages: dict[str, list[Any]], chance: Random
) -> dict[str, list[Any]]:
    """The same pages in each language, below its parent, with keys in common."""
    keys = [_key(chance) for _page in next(iter(pages.values()))]
    for language, mine in pages.items():
        for page, key in zip(mine, keys, strict=True):
            page.translation_key = key
        insert(add_children(parents[language], mine))
    return pages


def _magazines(homes: dict[str, HomePage], chance: Random) -> dict[str, MagazinePage]:
    pages = {
        language: [MagazinePage(title="Synteettinen", slug=SLUG, description=paragraph(chance))]
        for language in homes
    }
    return {language: mine[0] for language, mine in _pages(homes, pages, chance).items()}


def _sections(magazines: dict[str, Any], chance: Random) -> list[SectionPage]:
    """Those in the first language, which articles of every language name."""
    words = [title(chance, 2) for _number in range(SECTIONS)]
    pages = {
        language: [
            SectionPage(title=name, slug=f"palsta-{n}", order=n, colour=n, description=name)
            for n, name in enumerate(words, start=1)
        ]
        for language in magazines
    }
    return _pages(magazines, pages, chance)[next(iter(magazines))]


def _issues(
    magazines: dict[str, Any], count: int, chance: Random, pictures: list[Any]
) -> list[dict[str, IssuePage]]:
    """Oldest first, each by language."""
    pages: dict[str, list[Any]] = {language: [] for language in magazines}
    for number in range(count):
        cover = pictures[number % len(pictures)] if number % 2 else None
        for language in magazines:
            pages[language].append(_issue(number, cover, chance))
    made = _pages(magazines, pages, chance)
    return [dict(zip(made, editions, strict=True)) for editions in zip(*made.values(), strict=True)]


def _issue(number: int, cover: Any, chance: Random) -> IssuePage:
    year, month = FIRST_YEAR + number // PER_YEAR, number % PER_YEAR + 1
    out = datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=3 * number)
    return IssuePage(
        title=f"{month}/{year}",
        slug=f"{year}-{month}",
        number=str(month),
        year=year,
        sort_key=sort_key(str(month)),
        theme=title(chance),
        foreword=f"<p>{paragraph(chance)}</p>",
        cover=cover,
        first_published_at=out,
        last_published_at=out,
    )


def _places(
    issues: list[dict[str, IssuePage]], first: int, last: int, total: int
) -> Iterator[tuple[dict[str, IssuePage], int, int]]:
    """Issue, place in it and number of each article; every issue gets as many, nearly."""
    for number in range(first, last):
        issue = number * len(issues) // total
        start = -(-issue * total // len(issues))
        yield issues[issue], number - start + 1, number
