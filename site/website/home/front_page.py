"""What the front page shows: the current issue of the first magazine below it."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from magazine.contents import contents_of, sections_of
from magazine.models import MagazinePage


def front_page_context(home: Page) -> dict[str, Any]:
    """Template context: magazine, its current issue, contents and sections; empty without."""
    magazine = MagazinePage.objects.child_of(home).live().first()
    if magazine is None:
        return {"magazine": None}
    issue = magazine.current_issue()
    return {
        "magazine": magazine,
        "current_issue": issue,
        "contents": contents_of(issue) if issue else [],
        "sections": sections_of(magazine),
        "recent_issues": magazine.issues()[:4],
    }
