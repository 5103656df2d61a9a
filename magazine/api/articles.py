from __future__ import annotations

from datetime import date, datetime
from typing import Any

from typing_extensions import TypedDict

from delivery.addresses import links
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import Named, load_named
from delivery.api.items import PageItem, always, optional
from delivery.api.resources import Around, PageResource
from delivery.feeds.content import moment_on
from gallery.api.keywords import KeywordData, keywords_by
from gallery.blocks.at_hand import Records, at_hand
from gallery.blocks.prose import prose_html
from gallery.reading import body_data, linked_pages, load_texts
from gallery.serializers import PictureData, shown_picture
from gallery.serializers.blocks import BlockData
from magazine.api.article_queries import FILTERS, ORDERS, with_what_is_told
from magazine.api.data import (
    TOLD,
    ContributorData,
    IssueReference,
    SectionReference,
    address_below,
    byline,
    issue_reference,
    section_reference,
)
from magazine.api.standing import StandingData, stand_of
from magazine.models import ArticleKeyword, ArticlePage


class TopicData(TypedDict):
    """A keyword with the address of its page in the magazine."""

    slug: str
    label: str
    url: str


class CorrectionData(TypedDict):
    """What was wrong and how it is right."""

    date: date | None
    html: str


class ArticlesAround(Around):
    """``records`` are what the texts have chosen, ``keywords`` go by the article's id."""

    def __init__(
        self,
        named: Named,
        records: Records,
        keywords: dict[int, list[KeywordData]],
        standing: StandingData | None = None,
    ) -> None:
        super().__init__(named)
        self.records, self.keywords, self.standing = records, keywords, standing


class ArticleItem(PageItem):
    """An article in one language."""

    type_name = "Article"
    row: ArticlePage
    around: ArticlesAround

    @always
    def date_modified(self) -> datetime | None:
        """The last substantive change: the day the editor gave, else the last publication."""
        last = self.row.last_published_at
        return moment_on(self.row.date_modified, last) if last else None

    @optional
    def subtitle(self) -> str:
        return self.row.subtitle

    @optional
    def lead(self) -> str:
        return self.row.lead

    @optional
    def body(self) -> list[BlockData]:
        """The text as blocks, each of the type that it says."""
        with at_hand(self.around.records):
            return body_data(self.row.body, self.around.named.by_id)

    @optional
    def corrections(self) -> list[CorrectionData]:
        """Told openly, the newest first."""
        with links.at_hand(self.around.named.by_id), at_hand(self.around.records):
            found: list[CorrectionData] = [
                {"date": block.value["date"], "html": str(prose_html(block.value["text"].source))}
                for block in self.row.corrections
            ]
        return sorted(found, key=lambda one: one["date"] or date.min, reverse=True)

    @optional
    def picture(self) -> PictureData | None:
        """The lead picture."""
        return shown_picture(self.row.picture)

    @optional
    def section(self) -> SectionReference | None:
        """The section in the article's language; null while it is not published there."""
        key = self.row.section_key
        return section_reference(self.around.named.in_language(key, self.locale()))

    @optional
    def issue(self) -> IssueReference | None:
        return issue_reference(self.around.named.by_path.get(_above(self.row)))

    @optional
    def place(self) -> int | None:
        """Its place in the running order of the issue; headings count there too."""
        return self.row.place

    @optional
    def contributors(self) -> list[ContributorData]:
        """The byline: names as they were printed, in the editor's order."""
        return byline(self.row, self.url())

    @optional
    def keywords(self) -> list[TopicData]:
        topics = address_below(self.url(), "topics", self.locale())
        return [
            {**word, "url": f"{topics}{word['slug']}/"}
            for word in self.around.keywords.get(self.row.pk, [])
        ]

    @optional
    def project(self) -> str:
        """Project or affiliation, with years and partners."""
        return self.row.project

    @optional
    def easy_version_of(self) -> ReferenceData | None:
        """The article that this one retells in easy language."""
        key = self.row.easy_key
        original = self.around.named.in_language(key, self.locale())
        return original.reference if original else None

    @optional
    def reading_minutes(self) -> int:
        return self.row.reading_minutes

    @optional
    def legacy_url(self) -> str:
        """The address that the article had before it came here."""
        return self.row.legacy_url


class ArticleDetail(ArticleItem):
    """An article in one language, with what stands around it."""

    @optional
    def easy_version(self) -> ReferenceData | None:
        """The same in easy language."""
        return self._standing["easy_version"]

    @optional
    def position(self) -> int | None:
        """Its number among the articles that readers find in the issue, from 1."""
        return self._standing["position"]

    @optional
    def article_count(self) -> int:
        """How many articles readers find in the issue."""
        return self._standing["total"]

    @optional
    def previous(self) -> ReferenceData | None:
        """The article before it in the running order."""
        return self._standing["previous"]

    @optional
    def next(self) -> ReferenceData | None:
        """The article after it."""
        return self._standing["next"]

    @optional
    def related(self) -> list[ReferenceData]:
        """What to read next: the editor's choice first."""
        return self._standing["related"]

    @property
    def _standing(self) -> StandingData:
        assert self.around.standing is not None  # noqa: S101 - told with one article only
        return self.around.standing


class Articles(PageResource):
    """Articles of all issues."""

    name, singular = "articles", "article"
    model, item, detail = ArticlePage, ArticleItem, ArticleDetail
    made_of = ("issues", "sections", "contributors", "keywords", "pictures", "published")
    filters = FILTERS
    orders = ORDERS

    def loaded(self, rows: Any, asked: Asked) -> Any:
        return with_what_is_told(super().loaded(rows, asked), asked)

    def around(self, rows: list[Any], asked: Asked) -> ArticlesAround:
        named = load_named(asked, *_named_by(rows, asked), told=TOLD)
        with links.at_hand(named.by_id):
            pictures = ((row, "picture") for row in rows if asked.wants("picture"))
            records = load_texts(*pictures, bodies=_texts(rows, asked))
        return ArticlesAround(named, records, _keywords(rows, asked))

    def around_one(self, row: Any, asked: Asked) -> ArticlesAround:
        around = self.around([row], asked)
        around.standing = stand_of(row, asked)
        return around


def _named_by(rows: list[ArticlePage], asked: Asked) -> tuple[set[int], set[str], set[Any]]:
    """Which pages the articles name: by id, by path, and by translation key."""
    linked = {pk for text in _texts(rows, asked) for pk in linked_pages(text)}
    issues = {_above(row) for row in rows} if asked.wants("issue") else set()
    keys = {key for row in rows for key in (row.translation_key, row.section_key, row.easy_key)}
    return linked, issues, keys - {None}


def _texts(rows: list[ArticlePage], asked: Asked) -> list[Any]:
    names = [name for name in ("body", "corrections") if asked.wants(name)]
    return [getattr(row, name) for row in rows for name in names]


def _keywords(rows: list[ArticlePage], asked: Asked) -> dict[int, list[KeywordData]]:
    if not asked.wants("keywords") or not rows:
        return {}
    items = ArticleKeyword.objects.filter(content_object__in=[row.pk for row in rows])
    return keywords_by(items, "content_object", "tag", rows[0].locale.language_code)


def _above(article: ArticlePage) -> str:
    return str(article.path[: -article.steplen])
