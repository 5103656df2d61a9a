"""What is told of an article in a list, and of one by itself."""

from __future__ import annotations

from datetime import date, datetime

from typing_extensions import TypedDict

from delivery.addresses import links
from delivery.api.data import ReferenceData
from delivery.api.editions import Named
from delivery.api.items import PageItem, always, optional
from delivery.api.resources import Around
from delivery.feeds.content import moment_on
from gallery.api.keywords import KeywordData
from gallery.blocks.at_hand import Records, at_hand
from gallery.blocks.prose import prose_html
from gallery.reading import body_data
from gallery.serializers import PictureData, shown_picture
from gallery.serializers.blocks import BlockData
from magazine.api.bylines import Bylines, ContributorData, byline
from magazine.api.data import (
    IssueReference,
    SectionReference,
    address_below,
    issue_reference,
    section_reference,
)
from magazine.api.standing import NeighbourData, StandingData
from magazine.models import ArticlePage


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
    """``records`` are what the texts have chosen; ``keywords`` and ``bylines`` go by the
    article's id.
    """

    def __init__(
        self,
        named: Named,
        records: Records,
        keywords: dict[int, list[KeywordData]],
        bylines: Bylines,
        standing: StandingData | None = None,
    ) -> None:
        super().__init__(named)
        self.records, self.standing = records, standing
        self.keywords, self.bylines = keywords, bylines


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
        return issue_reference(self.around.named.by_path.get(path_above(self.row)))

    @optional
    def place(self) -> int | None:
        """Its place in the running order of the issue; headings count there too."""
        return self.row.place

    @optional
    def contributors(self) -> list[ContributorData]:
        """The byline: names as they were printed, in the editor's order."""
        names = self.around.bylines.get(self.row.pk, ())
        return byline(names, self.url(), self.locale())

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
    def previous(self) -> NeighbourData | None:
        """The article before it in the running order."""
        return self._standing["previous"]

    @optional
    def next(self) -> NeighbourData | None:
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


def path_above(article: ArticlePage) -> str:
    """The path of its issue."""
    return str(article.path[: -article.steplen])
