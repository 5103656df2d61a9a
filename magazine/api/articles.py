from __future__ import annotations

from typing import Any

from delivery.addresses import links
from delivery.api.asked import Asked
from delivery.api.editions import load_named
from delivery.api.resources import PageResource
from gallery.api.keywords import KeywordData, keywords_by
from gallery.reading import linked_pages, load_texts
from magazine.api.article_items import ArticleDetail, ArticleItem, ArticlesAround, path_above
from magazine.api.article_queries import FILTERS, ORDERS, with_what_is_told
from magazine.api.bylines import bylines_of
from magazine.api.data import TOLD
from magazine.api.standing import stand_of
from magazine.models import ArticleKeyword, ArticlePage


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
        bylines = bylines_of(rows) if asked.wants("contributors") else {}
        return ArticlesAround(named, records, _keywords(rows, asked), bylines)

    def around_one(self, row: Any, asked: Asked) -> ArticlesAround:
        around = self.around([row], asked)
        around.standing = stand_of(row, asked)
        return around


def _named_by(rows: list[ArticlePage], asked: Asked) -> tuple[set[int], set[str], set[Any]]:
    """Which pages the articles name: by id, by path, and by translation key."""
    linked = {pk for text in _texts(rows, asked) for pk in linked_pages(text)}
    issues = {path_above(row) for row in rows} if asked.wants("issue") else set()
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
