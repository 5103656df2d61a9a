"""Articles as entries of a feed: whole text, names as printed, the issue's own dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import override

from delivery.addresses import links
from delivery.feeds import Entry
from delivery.feeds.content import identifier, moment_on
from delivery.languages.editions import Editions, live_editions
from gallery.reading import linked_pages, load_pictures, render_body
from gallery.renditions import fallback_of
from magazine.corrections import corrections_of
from magazine.feeds.choice import Told
from magazine.models import ArticlePage, IssuePage
from magazine.published import sections_of

#: What comes out so much later than its issue comes by itself, with its own date.
WITH_THE_ISSUE = timedelta(days=1)
#: Seconds: no place in an issue is behind this one.
LAST = 3600
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def entries_of(told: Sequence[Told], magazine: Any, request: HttpRequest) -> list[Entry]:
    """One entry an article, in the order of ``told``; the same queries for any number."""
    articles = [one.article for one in told]
    bodies = [article.body for article in articles]
    texts = [*bodies, *(article.corrections for article in articles)]
    editions = live_editions({pk for text in texts for pk in linked_pages(text)})
    with links.at_hand(editions):
        load_pictures(*((article, "picture") for article in articles), bodies=bodies)
    sections = {section.translation_key: section.title for section in sections_of(magazine)}
    return [
        _entry(one, sections.get(one.article.section_key, ""), editions, request) for one in told
    ]


def _entry(told: Told, section: str, editions: Editions, request: HttpRequest) -> Entry:
    article, language = told.article, told.article.locale.language_code
    published = published_at(article, told.issue)
    url = article.get_full_url(request)
    # In the language of the feed, in which its readers group and search.
    categories = [*filter(None, [section]), *_keywords(article)]
    with override(language):
        return Entry(
            id=identifier(article),
            url=url,
            language=language,
            title=article.title,
            html=_html(article, editions),
            summary=article.lead,
            published=published,
            updated=max(published, _changed_at(article)),
            **_names(article),
            categories=categories,
            image=_image(article, url),
        )


def published_at(article: ArticlePage, issue: IssuePage) -> datetime:
    """The day of the issue, a second earlier for each place in the running order.

    Most feed readers sort by this moment, newest first, and so show the issue in its own
    order. An article that comes later than its issue keeps its own moment.
    """
    year = datetime(issue.year, 1, 1, tzinfo=UTC)
    first = issue.first_published_at or article.first_published_at or year
    own = article.first_published_at or first
    if own > first + WITH_THE_ISSUE:
        return own
    return moment_on(issue.cover_date, first) - timedelta(seconds=_seconds(article.place))


def _seconds(place: int | None) -> int:
    # What the running order does not know goes last, as it does on the issue's page.
    return LAST if place is None else min(place, LAST)


def _changed_at(article: ArticlePage) -> datetime:
    """The day the editor calls the last substantive change, else the last publication."""
    last = article.last_published_at or _NEVER
    return moment_on(article.date_modified, last)


def _image(article: ArticlePage, url: str) -> str:
    picture = article.picture
    if picture is None or picture.is_withheld:
        return ""
    return urljoin(url, fallback_of(picture).file.url)


def _names(article: ArticlePage) -> dict[str, list[str]]:
    """Those who wrote it, and the others; where nobody wrote, all are the authors."""
    everybody = list(dict.fromkeys(row.name for row in article.byline_rows()))
    authors = article.authors or everybody
    return {"authors": authors, "contributors": [n for n in everybody if n not in authors]}


def _keywords(article: ArticlePage) -> list[str]:
    language = article.locale.language_code
    labels = (row.tag.label_in(language) for row in article.keyword_items.all())
    return [label for label in labels if label]


def _html(article: ArticlePage, editions: Editions) -> str:
    context: dict[str, Any] = {"page": article}
    context["body"] = render_body(article.body, context, editions)
    with links.at_hand(editions):
        context["corrections"] = corrections_of(article.corrections)
    return render_to_string("magazine/feed_entry.html", context)
