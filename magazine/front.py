"""What a magazine shows first: its current issue, its sections, its latest issues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from magazine.contents import contents_of, sections_of

if TYPE_CHECKING:
    from magazine.models import MagazinePage

RECENT = 4


def front_of(magazine: MagazinePage) -> dict[str, Any]:
    """Template context: current issue (None without one), its contents, sections, issues."""
    issue = magazine.current_issue()
    sections = list(sections_of(magazine))
    return {
        "current_issue": issue,
        "contents": contents_of(issue, sections) if issue else [],
        "sections": sections,
        "recent_issues": magazine.issues()[:RECENT],
    }
