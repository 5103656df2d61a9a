"""That an issue has come out, as an entry ahead of its articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from delivery.feeds import Entry
from delivery.feeds.content import identifier, moment_on
from magazine.feeds.choice import Told
from magazine.models import ArticlePage, IssuePage


def with_notices(
    told: Sequence[Told], entries: Sequence[Entry], request: HttpRequest
) -> Iterator[Entry]:
    """``entries`` of ``told``, those of each issue after the entry that tells of the issue."""
    pairs = zip(told, entries, strict=True)
    for _pk, group in groupby(pairs, key=lambda pair: pair[0].issue.pk):
        rows = list(group)
        issue = rows[0][0].issue
        yield _notice(issue, [(one.article, entry) for one, entry in rows], request)
        yield from (entry for _one, entry in rows)


def _notice(
    issue: IssuePage, articles: list[tuple[ArticlePage, Entry]], request: HttpRequest
) -> Entry:
    """Its moment is that of the issue and stays: an issue comes out once, mended or not."""
    language = issue.locale.language_code
    first = issue.first_published_at or datetime(issue.year, 1, 1, tzinfo=UTC)
    published = moment_on(issue.cover_date, first)
    with override(language):
        return Entry(
            id=identifier(issue),
            url=issue.get_full_url(request),
            language=language,
            title=_("Issue %(number)s is out") % {"number": issue.title},
            html=render_to_string("magazine/feed_issue.html", {"articles": articles}),
            summary=issue.theme,
            published=published,
            updated=published,
        )
