"""A text of an issue as its board tells of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import content_languages
from editorial.assignments.models import Assignment, Track
from editorial.assignments.states import BY_WORKFLOW, State
from editorial.translation_jobs.status import Status
from editorial.workflow.standing import Standing
from magazine.models import ArticlePage, PlannedArticle


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
    #: Language → how far the translation is; not for the language the text is written in.
    translations: dict[str, Status] = field(default_factory=dict)
    #: Whether it belongs to an approved release of the issue.
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
    def languages(self) -> list[tuple[str, Any, str, ArticlePage | None]]:
        """Code, name, what there is, and the page: for each language of the site."""
        return [
            (code, name, self._told(code), self.editions.get(code))
            for code, name in content_languages()
        ]

    def _told(self, code: str) -> str:
        status = self.translations.get(code)
        return str(status or _edition(self.editions.get(code)).label)

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

    @property
    def is_being_checked(self) -> bool:
        """There is a page, and nobody knows yet what blocks it."""
        return self.page is not None and self.counts is None


def _edition(page: ArticlePage | None) -> Edition:
    if page is None:
        return Edition.MISSING
    if not page.live:
        return Edition.DRAFT
    return Edition.CHANGED if page.has_unpublished_changes else Edition.PUBLIC
