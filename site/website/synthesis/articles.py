"""Made-up articles, a thousand at a time, with all the rows that hang on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from random import Random
from typing import Any
from uuid import UUID

from gallery.models import PictureUse
from magazine.models import (
    ArticleContributor,
    ArticleKeyword,
    ArticlePage,
    IssuePage,
    RunningOrderItem,
    SectionPage,
)
from magazine.numbers import issue_rank
from magazine.titles import title_key
from website.synthesis.records import Records, lead
from website.synthesis.rows import add_children, insert
from website.synthesis.texts import Text
from website.synthesis.words import title

#: One article of so many has an English edition.
TRANSLATED = 10
Place = tuple[dict[str, IssuePage], int, int]


@dataclass
class Written:
    """An article that is written, with what hangs on it."""

    issue: IssuePage
    page: ArticlePage
    text: Text
    person: Any
    keywords: list[Any]


class ArticleWriter:
    def __init__(
        self, records: Records, sections: list[SectionPage], texts: list[Text], chance: Random
    ) -> None:
        self.records, self.sections, self.texts, self.chance = records, sections, texts, chance

    def write(self, places: Iterable[Place]) -> None:
        """The articles of these places, each in its issue, in the running order."""
        written, order = list[Written](), list[RunningOrderItem]()
        for editions, position, number in places:
            key = UUID(int=self.chance.getrandbits(128), version=4)
            languages = list(editions) if number % TRANSLATED == 0 else list(editions)[:1]
            written += self._editions(editions, languages, number, key)
            order.append(_place(next(iter(editions.values())), key, position))
        insert([page for pages in _by_issue(written) for page in pages])
        RunningOrderItem.objects.bulk_create(order)
        _write_rows(written)

    def _editions(
        self, editions: dict[str, IssuePage], languages: list[str], number: int, key: UUID
    ) -> list[Written]:
        chance, records = self.chance, self.records
        text, picture = chance.choice(self.texts), chance.choice(records.pictures)
        person, keywords = chance.choice(records.people), chance.sample(records.keywords, 3)
        name, words = title(chance), lead(chance)
        section = self.sections[number % len(self.sections)]
        made = []
        for language in languages:
            issue = editions[language]
            out = issue.first_published_at + timedelta(minutes=number % 60)
            page = ArticlePage(
                title=name,
                slug=f"juttu-{number}",
                translation_key=key,
                lead=words,
                body=text.body,
                picture=picture,
                section=section,
                reading_minutes=text.minutes,
                issue_rank=issue_rank(issue.year, issue.sort_key),
                sort_title=title_key(name, language),
                first_published_at=out,
                last_published_at=out,
            )
            made.append(Written(issue, page, text, person, keywords))
        return made


def _by_issue(written: Iterable[Written]) -> Iterator[list[ArticlePage]]:
    for _pk, group in groupby(sorted(written, key=_issue_of), key=_issue_of):
        mine = list(group)
        yield add_children(mine[0].issue, [one.page for one in mine])


def _issue_of(one: Written) -> int:
    return one.issue.pk


def _place(issue: IssuePage, key: UUID, position: int) -> RunningOrderItem:
    return RunningOrderItem(
        issue_key=issue.translation_key, article_key=key, position=position, is_lead=position == 1
    )


def _write_rows(written: list[Written]) -> None:
    ArticleContributor.objects.bulk_create(
        ArticleContributor(
            article=one.page, contributor=one.person, name=one.person.name, sort_order=0
        )
        for one in written
    )
    ArticleKeyword.objects.bulk_create(
        ArticleKeyword(content_object=one.page, tag=word)
        for one in written
        for word in one.keywords
    )
    PictureUse.objects.bulk_create(
        PictureUse(page_id=one.page.pk, picture_id=pk)
        for one in written
        for pk in {*one.text.pictures, one.page.picture_id}
    )
