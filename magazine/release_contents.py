"""What goes out with an issue: its page, articles and new albums, in the languages it is to have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from editorial.releases.contents import Contents, Obstacle, fills_releases_of
from editorial.releases.times import moment_of
from editorial.translation.sources import sources_at_hand
from editorial.translation_jobs.covering import not_intended
from magazine.models import ArticlePage, IssuePage, PlannedArticle
from magazine.release_albums import albums_of
from magazine.running_order import put_in_order, state_of

Editions = dict[str, IssuePage]
Articles = dict[str, dict[UUID, ArticlePage]]


@fills_releases_of(IssuePage, restore=put_in_order)
def contents_of_an_issue(issue: IssuePage, languages: Sequence[str] | None = None) -> Contents:
    """The source's language first, in each the issue and then its articles in running order.

    Its albums come after them.
    """
    languages = list(languages or languages_of(issue))
    editions = _editions(issue, languages)
    order = state_of(issue)
    keys = [UUID(item["article"]) for item in order if "article" in item]
    articles = _articles(keys, editions)
    pages: list[Any] = []
    for code in languages:
        own = articles.get(code, {})
        pages += [*filter(None, [editions.get(code)]), *(own[key] for key in keys if key in own)]
    pages += albums_of(issue, languages)
    contents = Contents(languages, _sources_first(pages), public_since=_noon_of(issue.cover_date))
    contents.order = _without_the_planned(order, contents.pages)
    contents.obstacles = [
        *_missing(issue, languages, editions, articles),
        *_planned(keys, articles),
    ]
    if not any(articles.values()):
        contents.obstacles.append(Obstacle("empty", _("The issue has no articles yet."), issue))
    return contents


def _noon_of(day: date | None) -> datetime | None:
    """The same day wherever it is read."""
    return moment_of(datetime.combine(day, time(12))) if day else None


def languages_of(issue: IssuePage) -> list[str]:
    """The codes of the languages that go out with ``issue`` now, its own first.

    Those that follow go out once the issue itself is public; a magazine without an edition in
    a language has no issues there.
    """
    own = issue.locale.language_code
    magazine = issue.get_parent()
    there = type(magazine).objects.filter(translation_key=magazine.translation_key, alias_of=None)
    known = set(there.values_list("locale__language_code", flat=True))
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    others = [code for code in codes if code != own and code in known]
    if issue.translations_go_out == IssuePage.GoOut.TOGETHER:
        return [own, *others]
    follows = issue.translations_go_out == IssuePage.GoOut.FOLLOW
    return others if follows and issue.live and others else [own]


def _editions(issue: IssuePage, languages: list[str]) -> Editions:
    rows = IssuePage.objects.filter(
        translation_key=issue.translation_key, alias_of=None, locale__language_code__in=languages
    )
    return {row.locale.language_code: row for row in rows.select_related("locale")}


def _articles(keys: list[UUID], editions: Editions) -> Articles:
    """Language → key → article; what stands under another issue is not in this one."""
    below = Q(pk__in=[])
    for edition in editions.values():
        below |= Q(path__startswith=edition.path)
    rows = ArticlePage.objects.filter(below, translation_key__in=keys, alias_of=None)
    found: Articles = {}
    for row in rows.select_related("locale"):
        found.setdefault(row.locale.language_code, {})[row.translation_key] = row
    for code, own in found.items():
        for key in not_intended(keys, code):
            if key in own and not own[key].live:
                del own[key]
    return found


def _sources_first(pages: list[Any]) -> list[Any]:
    """Facts come from the source's live row, so that is there before its translations."""
    with sources_at_hand(pages):
        return sorted(pages, key=lambda page: not page.is_source())


def _without_the_planned(order: list[dict[str, Any]], pages: list[Any]) -> list[dict[str, Any]]:
    there = {str(page.translation_key) for page in pages}
    return [item for item in order if "heading" in item or item["article"] in there]


def _missing(
    issue: IssuePage, languages: list[str], editions: Editions, articles: Articles
) -> Iterator[Obstacle]:
    own = issue.locale.language_code
    originals = articles.get(own) or _articles_of(issue)
    for code in languages:
        language = get_language_info(code)["name_translated"]
        if code not in editions:
            sentence = _("The issue has no edition in the language “%(language)s”.")
            yield Obstacle("edition", sentence % {"language": language}, issue)
        left_out = not_intended(originals, code)
        for key, page in originals.items():
            if key not in articles.get(code, {}) and key not in left_out:
                sentence = _(
                    "The article is not there in the language “%(language)s”. Have it "
                    "translated, or say that it is not intended."
                )
                yield Obstacle("missing", sentence % {"language": language}, page)


def _articles_of(issue: IssuePage) -> dict[UUID, ArticlePage]:
    """When only translations go out: the originals that readers have."""
    rows = ArticlePage.objects.child_of(issue).filter(live=True, alias_of=None)
    return {row.translation_key: row for row in rows}


def _planned(keys: list[UUID], articles: Articles) -> Iterator[Obstacle]:
    there = {key for own in articles.values() for key in own}
    waiting = PlannedArticle.objects.filter(key__in=set(keys) - there)
    titles = list(waiting.values_list("working_title", flat=True))
    if titles:
        sentence = ngettext(
            "%(count)d article is only planned, and does not go out: %(titles)s.",
            "%(count)d articles are only planned, and do not go out: %(titles)s.",
            len(titles),
        )
        named = {"count": len(titles), "titles": ", ".join(titles)}
        yield Obstacle("planned", sentence % named, blocks=False)
