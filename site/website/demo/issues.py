"""The demo's issues: published ones with their articles, and one that is still being made."""

from __future__ import annotations

from collections.abc import Mapping

from gallery.models import AlbumPage
from magazine import issue_albums
from magazine.models import ArticleContributor, ArticlePage, IssuePage, MagazinePage, SectionPage
from magazine.models.running_order import RunningOrderItem
from magazine.one_off_headings import with_heading
from magazine.running_order import rearrange, state_of, version_of
from website.demo.bodies import blocks, corrections, stored_html
from website.demo.publishing import draft, morning_of, publish
from website.demo.records import Article, Byline, Heading, Issue, Words
from website.demo.small_records import SmallRecords
from website.demo.translating import translate


class IssueLoader:
    """Puts issues into a magazine whose sections, pictures and people are there already."""

    def __init__(
        self, magazine: MagazinePage, sections: Mapping[str, SectionPage], small: SmallRecords
    ) -> None:
        self.magazine, self.sections, self.small = magazine, sections, small
        self.articles: dict[str, ArticlePage] = {}

    def load(self, record: Issue) -> None:
        """The issue and its articles, in English too where they are translated."""
        page = IssuePage(year=record.year, number=record.number, **_foreword(record.fi))
        page.cover = self.small.pictures.get(record.cover)
        page.cover_date = record.cover_date
        if record.published:
            page.first_published_at = morning_of(record.cover_date)
        page = (publish if record.published else draft)(self.magazine, page)
        if record.en:
            translate(page, **_foreword(record.en))
        self.articles = {}
        for article in record.articles:
            self.articles[article.slug] = self._article(page, article, record)
        for heading in record.headings:
            self._heading(page, heading)
        if record.albums:
            keys = _album_keys(record.albums)
            issue_albums.name_albums(page, keys, issue_albums.version_of(page))

    def _article(self, issue: IssuePage, record: Article, in_issue: Issue) -> ArticlePage:
        page = self._page(record)
        if in_issue.published:
            page.first_published_at = morning_of(in_issue.cover_date)
        page = (publish if in_issue.published else draft)(issue, page)
        if record.lead:
            RunningOrderItem.objects.filter(article_key=page.translation_key).update(is_lead=True)
        if record.en:
            translate(page, **self._words(record.en))
        return page

    def _heading(self, issue: IssuePage, record: Heading) -> None:
        words = {"fi": record.fi, "en": record.en}
        below = str(self.articles[record.before].translation_key)
        state, _ = with_heading(state_of(issue), words, below)
        rearrange(issue, state, version_of(issue))

    def _page(self, record: Article) -> ArticlePage:
        page = ArticlePage(slug=record.slug, **self._words(record.fi))
        page.section = self.sections.get(record.section)
        page.picture = self.small.pictures.get(record.picture)
        page.project = record.project
        page.easy_version_of = self.articles.get(record.easy_version_of)
        page.contributors = [self._byline(byline) for byline in record.contributors]
        page.keywords.add(*(self.small.keywords[key] for key in record.keywords))
        return page

    def _byline(self, record: Byline) -> ArticleContributor:
        contributor = self.small.contributors[record.contributor]
        return ArticleContributor(
            contributor=contributor, role=record.role, name=record.name, language=record.language
        )

    def _words(self, words: Words) -> Words:
        streams = {"body": blocks(words["body"], self.small)}
        if "corrections" in words:
            streams["corrections"] = corrections(words["corrections"])
        return words | streams


def _album_keys(slugs: list[str]) -> list[str]:
    albums = AlbumPage.objects.filter(locale__language_code="fi", slug__in=slugs)
    keys = dict(albums.values_list("slug", "translation_key"))
    return [str(keys[slug]) for slug in slugs]


def _foreword(words: Words) -> Words:
    return words | {"foreword": stored_html(words["foreword"])}
