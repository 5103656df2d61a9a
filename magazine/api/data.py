"""What several of the magazine's items tell alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F
from typing_extensions import TypedDict

from delivery.api.asked import Asked
from delivery.api.editions import Edition
from magazine.models.addresses import Kind, own_slug

if TYPE_CHECKING:
    from magazine.models import IssuePage, SectionPage

#: What is read of the issues and sections that an answer names.
TOLD = {
    "colour": F("sectionpage__colour"),
    "number": F("issuepage__number"),
    "year": F("issuepage__year"),
}


class SectionReference(TypedDict):
    """A standing section; ``colour`` is 1 to 8."""

    id: int
    title: str
    url: str
    colour: int


class IssueReference(TypedDict):
    """An issue; ``title`` is number and year as printed, such as "1/2026"."""

    id: int
    title: str
    url: str
    number: str
    year: int


def section_data(section: SectionPage, asked: Asked) -> SectionReference:
    """A section by its row."""
    return {**asked.reference(section), "colour": section.colour}


def issue_data(issue: IssuePage, asked: Asked) -> IssueReference:
    """An issue by its row."""
    return {**asked.reference(issue), "number": issue.number, "year": issue.year}


def section_reference(section: Edition | None) -> SectionReference | None:
    if section is None or section.told["colour"] is None:
        return None
    reference = section.reference
    return {**reference, "colour": section.told["colour"]}


def issue_reference(issue: Edition | None) -> IssueReference | None:
    if issue is None or issue.told["year"] is None:
        return None
    told = issue.told
    return {**issue.reference, "number": told["number"], "year": told["year"]}


def address_below(article_url: str, kind: Kind, language: str) -> str:
    """The address of a listing in the magazine of an article."""
    # Articles stand two steps below it, always: magazine, issue, article.
    magazine = article_url.rstrip("/").rsplit("/", 2)[0]
    return f"{magazine}/{own_slug(kind, language)}/"
