"""The rows of a board, in running order, by as many queries for sixty texts as for six."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import content_languages
from editorial.assignments.models import Assignment, Track
from editorial.assignments.states import BY_WORKFLOW, State, states_of
from editorial.readiness.counts import counts_at_hand
from editorial.workflow.standing import Standing, standings_of
from magazine.models import ArticlePage, IssuePage, PlannedArticle
from magazine.running_order import key_of


class Stage(models.TextChoices):
    """How sure it is that readers will find a text in the issue."""

    PLANNED = "planned", _("in the plan")
    WRITTEN = "written", _("being written")
    APPROVED = "approved", _("approved")
    WILL_GO_OUT = "will-go-out", _("will go out")
    PUBLIC = "public", _("public")


class Edition(models.TextChoices):
    """What there is of a text in one language."""

    PUBLIC = "public", _("public")
    CHANGED = "changed", _("public, with changes")
    DRAFT = "draft", _("draft")
    MISSING = "missing", _("missing")


@dataclass
class Cell:
    """One strand of work on a text: the assignment and its state; None: nobody has to do it."""

    track: Track
    language: str = ""
    row: Assignment | None = None
    state: State | None = None

    @property
    def is_markable(self) -> bool:
        """Whether somebody says by hand that it is done, and has not said so."""
        return bool(self.row) and self.track not in BY_WORKFLOW and self.state != State.DONE


@dataclass
class Row:
    """One text of an issue, or a one-off heading, in its place.

    ``page`` is the article in the language it is written in, ``item`` what was planned; a
    text has one of the two, or both.
    """

    key: str
    place: int
    heading: str = ""
    is_lead: bool = False
    page: ArticlePage | None = None
    item: PlannedArticle | None = None
    editions: dict[str, ArticlePage] = field(default_factory=dict)
    counts: Any = None
    standing: Standing | None = None
    cells: list[Cell] = field(default_factory=list)
    #: Known once there are releases.
    will_go_out: bool = False

    @property
    def title(self) -> str:
        if self.page:
            return self.page.draft_title or self.page.title
        return self.item.working_title if self.item else self.heading

    @property
    def section(self) -> Any:
        record = self.page or self.item
        return record.section if record else None

    @property
    def stage(self) -> Stage | None:
        """None for a heading, which is no text."""
        if self.heading:
            return None
        if self.page is None:
            return Stage.PLANNED
        if self.page.live and not self.page.has_unpublished_changes:
            return Stage.PUBLIC
        if self.will_go_out:
            return Stage.WILL_GO_OUT
        return Stage.APPROVED if self.standing and self.standing.is_approved else Stage.WRITTEN

    @property
    def languages(self) -> list[tuple[str, Any, Edition, ArticlePage | None]]:
        """Code, name, what there is, and the page: for each language of the site."""
        return [
            (code, name, _edition(self.editions.get(code)), self.editions.get(code))
            for code, name in content_languages()
        ]

    @property
    def writer(self) -> Any:
        """Who has the text; None: nobody."""
        return next(
            (cell.row.person for cell in self.cells if cell.row and cell.track == Track.TEXT), None
        )

    @property
    def next_due(self) -> date | None:
        """The first date among the work that is not done."""
        days = [cell.row.due for cell in self.cells if cell.row and cell.state != State.DONE]
        return min((day for day in days if day), default=None)

    @property
    def is_late(self) -> bool:
        return any(cell.state == State.LATE for cell in self.cells)

    @property
    def blocking(self) -> int:
        return self.counts.blocking if self.counts else 0


def board_rows(issue: IssuePage, state: list[dict[str, Any]]) -> list[Row]:
    """What stands in the running order of ``issue``: texts, planned ones too, and headings.

    ``state`` is that order (see ``running_order.state_of``). The issue gets its own counts of
    problems, as ``readiness``.
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
    _stand(rows)
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


def _stand(rows: list[Row]) -> None:
    standings = standings_of([row.page.pk for row in rows if row.page])
    for row in rows:
        row.standing = standings.get(row.page.pk) if row.page else None


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


def _edition(page: ArticlePage | None) -> Edition:
    if page is None:
        return Edition.MISSING
    if not page.live:
        return Edition.DRAFT
    return Edition.CHANGED if page.has_unpublished_changes else Edition.PUBLIC
