from __future__ import annotations

from typing import Any

from delivery.api.asked import Asked
from delivery.api.items import PageItem, optional
from delivery.api.resources import Around, PageResource
from magazine.api.data import IssueReference, SectionReference, issue_data, section_data
from magazine.models import IssuePage, MagazinePage, SectionPage
from magazine.published import sections_of


class MagazineItem(PageItem):
    """A periodical in one language edition."""

    type_name = "Periodical"
    row: MagazinePage

    @optional
    def subtitle(self) -> str:
        return self.row.subtitle

    @optional
    def description(self) -> str:
        return self.row.description

    @optional
    def publisher(self) -> str:
        return self.row.publisher

    @optional
    def issn(self) -> str:
        """Of this language edition; "" without one."""
        return self.row.issn

    @optional
    def frequency(self) -> int | None:
        """Issues a year."""
        return self.row.frequency


class MagazineAround(Around):
    issue: IssuePage | None = None
    sections: list[SectionPage]


class MagazineDetail(MagazineItem):
    """A periodical in one language edition, with its current issue and its sections."""

    around: MagazineAround

    @optional
    def current_issue(self) -> IssueReference | None:
        """The pinned issue, else the newest regular one."""
        issue = self.around.issue
        return issue_data(issue, self.asked) if issue else None

    @optional
    def sections(self) -> list[SectionReference]:
        """In their standing order."""
        return [section_data(section, self.asked) for section in self.around.sections]


class Magazines(PageResource):
    """Magazines: each has numbered issues and standing sections."""

    name, singular = "magazines", "magazine"
    model, item, detail = MagazinePage, MagazineItem, MagazineDetail
    made_of = ("issues", "sections")
    orders = {"path": ("path",), "title": ("title", "pk")}

    def around_one(self, row: Any, asked: Asked) -> MagazineAround:
        around = MagazineAround(self.around([row], asked).named)
        around.issue = row.current_issue() if asked.wants("current_issue") else None
        around.sections = list(sections_of(row)) if asked.wants("sections") else []
        return around
