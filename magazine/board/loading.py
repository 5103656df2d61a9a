"""The rows of a board, in running order, by as many queries for sixty texts as for six."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from delivery.languages.texts import content_languages
from editorial.assignments.models import Assignment, Track
from editorial.assignments.states import State, states_of
from editorial.readiness.counts import counts_at_hand
from editorial.releases.models import Release
from editorial.translation_jobs.matrix import statuses_of
from editorial.workflow.standing import Standing, standings_of
from magazine.board.rows import Cell, Row
from magazine.models import ArticlePage, IssuePage, PlannedArticle
from magazine.running_order import key_of


def board_rows(
    issue: IssuePage, state: list[dict[str, Any]], release: Release | None = None
) -> list[Row]:
    """What stands in the running order of ``issue``: texts, planned ones too, and headings.

    ``state`` is that order (see ``running_order.state_of``), ``release`` the issue's newest. The
    issue gets its own counts of problems, as ``readiness``.
    """
    keys = [UUID(item["article"]) for item in state if "article" in item]
    editions = _editions(keys)
    items = {one.key: one for one in _planned(keys)}
    rows: list[Row] = []
    place = 0
    for item in state:
        place += "article" in item
        rows.append(_row(item, place, editions, items))
    _count(issue, rows)
    standings = standings_of([page.pk for row in rows for page in row.editions.values()])
    _stand(rows, standings)
    _translate(rows, standings)
    _say_what_goes_out(release, rows)
    _assign(rows, keys)
    return [row for row in rows if row.title]


def _row(item: dict[str, Any], place: int, editions: Any, items: Any) -> Row:
    if "heading" in item:
        texts = item["texts"]
        words = texts.get(settings.LANGUAGE_CODE) or next(iter(texts.values()), "")
        return Row(key_of(item), place, heading=words)
    pages = editions.get(UUID(item["article"]), {})
    first = pages.get(settings.LANGUAGE_CODE) or next(iter(pages.values()), None)
    planned = items.get(UUID(item["article"]))
    return Row(key_of(item), place, "", item["lead"], first, planned, pages)


def _editions(keys: list[UUID]) -> dict[UUID, dict[str, ArticlePage]]:
    """Key → language → page; the texts stay in the database."""
    pages = ArticlePage.objects.filter(translation_key__in=keys, alias_of=None)
    found: dict[UUID, dict[str, ArticlePage]] = {}
    for page in pages.defer("body", "corrections").select_related("locale", "section"):
        found.setdefault(page.translation_key, {})[page.locale.language_code] = page
    return found


def _planned(keys: list[UUID]) -> Any:
    return PlannedArticle.objects.filter(key__in=keys).select_related("section")


def _count(issue: IssuePage, rows: list[Row]) -> None:
    counts = counts_at_hand([issue, *(row.page for row in rows if row.page)])
    issue.readiness = counts.get(issue.pk)
    for row in rows:
        row.counts = counts.get(row.page.pk) if row.page else None


def _stand(rows: list[Row], standings: dict[int, Standing]) -> None:
    for row in rows:
        row.standing = standings.get(row.page.pk) if row.page else None


def _say_what_goes_out(release: Release | None, rows: list[Row]) -> None:
    """What an approved release has among its pages goes out; what came later does not."""
    frozen = release and release.is_frozen
    keys = set(release.members.values_list("key", flat=True)) if release and frozen else set()
    for row in rows:
        row.will_go_out = row.page is not None and row.page.translation_key in keys


def _translate(rows: list[Row], standings: dict[int, Standing]) -> None:
    for code, _name in content_languages():
        originals = {
            row.page: row for row in rows if row.page and row.page.locale.language_code != code
        }
        if originals:
            there = (row.editions.get(code) for row in originals.values())
            targets = {page.translation_key: page for page in there if page}
            statuses = statuses_of(originals, code, targets, standings)
            for page, row in originals.items():
                row.translations[code] = statuses[page.pk]


def _assign(rows: list[Row], keys: list[UUID]) -> None:
    work = list(Assignment.objects.of(keys).select_related("person"))
    standings = {UUID(row.key): row.standing for row in rows if row.standing}
    states = states_of(work, standings, timezone.localdate())
    by_place = {(str(one.key), one.track, one.language): one for one in work}
    for row in rows:
        if not row.heading:
            row.cells = [_cell(row, track, code, by_place, states) for track, code in tracks()]


def _cell(row: Row, track: Track, code: str, work: Any, states: dict[int, State]) -> Cell:
    found = work.get((row.key, track, code))
    return Cell(track, code, found, states[found.pk] if found else None)


def tracks() -> list[tuple[Track, str]]:
    """The columns of work: each track once, translation once for each language but the first."""
    others = [code for code, _name in content_languages() if code != settings.LANGUAGE_CODE]
    plain = [(track, "") for track in Track if track != Track.TRANSLATION]
    return [*plain, *((Track.TRANSLATION, code) for code in others)]
