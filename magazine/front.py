"""What a magazine shows first: its current issue, its sections, its latest issues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gallery.reading import load_pictures
from magazine.contents import contents_of, sections_of

if TYPE_CHECKING:
    from magazine.models import IssuePage, MagazinePage

RECENT = 4
PICKS = 3


def front_of(magazine: MagazinePage) -> dict[str, Any]:
    """Template context: current issue (None without one), what it holds, sections, issues."""
    issue = magazine.current_issue()
    sections = list(sections_of(magazine))
    contents = contents_of(issue, sections) if issue else []
    lead = next((entry for entry in contents if entry.is_lead), contents[0] if contents else None)
    return {
        "current_issue": issue,
        "contents": contents,
        "lead": lead,
        "picks": [entry for entry in contents if entry is not lead][:PICKS],
        "sections": sections,
        "recent_issues": _earlier_issues(magazine, issue),
    }


def _earlier_issues(magazine: MagazinePage, current: IssuePage | None) -> list[IssuePage]:
    """The latest issues but the current one, with their covers."""
    issues = magazine.issues().exclude(pk=current.pk if current else 0)[:RECENT]
    load_pictures(*((issue, "cover") for issue in issues))
    return list(issues)
