"""Who made the last edit of a page."""

from __future__ import annotations

from typing import Any

#: What a revision notes about itself, and what is said beside the text.
BESIDE_THE_TEXT = {
    *["latest_revision_created_at", "latest_revision", "live_revision", "draft_title"],
    *["has_unpublished_changes", "live", "first_published_at", "last_published_at"],
    *["locked", "locked_at", "locked_by", "url_path", "wagtail_admin_comments"],
}
#: So far back an edit is looked for; who has saved so often without one has made it.
_FAR = 20


def last_editor_id(page: Any) -> int | None:
    """The id of whoever changed the newest draft last; None: nobody, or a script.

    Handing a page in saves it too: a revision that changes nothing is nobody's edit.
    """
    newest = content = None
    for revision in page.revisions.order_by("-created_at", "-pk")[:_FAR].iterator(chunk_size=2):
        if newest and said_in(revision.content) != content:
            break
        newest, content = revision, said_in(revision.content)
    return newest.user_id if newest else None


def said_in(content: dict[str, Any]) -> dict[str, Any]:
    """The content of a revision without what it notes about itself."""
    return {name: value for name, value in content.items() if name not in BESIDE_THE_TEXT}
