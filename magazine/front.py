"""What a magazine shows first: its current issue, its sections, its latest issues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from magazine.contents import contents_of
from magazine.published import sections_of

if TYPE_CHECKING:
    from magazine.models import MagazinePage

RECENT = 4
PICKS = 3


def front_of(magazine: MagazinePage) -> dict[str, Any]:
    """Template context: current issue (None without one), what it holds, sections, issues."""
    issue = magazine.current_issue()
    sections = list(sections_of(magazine))
    earlier = list(magazine.issues().exclude(pk=issue.pk)[:RECENT]) if issue else []
    contents = contents_of(issue, sections, beside=earlier) if issue else []
    lead = next((entry for entry in contents if entry.is_lead), contents[0] if contents else None)
    return {
        "magazine": magazine,
        "current_issue": issue,
        "contents": contents,
        "lead": lead,
        "picks": [entry for entry in contents if entry is not lead][:PICKS],
        "sections": sections,
        "recent_issues": earlier,
    }
