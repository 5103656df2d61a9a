"""Content pages as an editor makes them, for tests about slugs."""

from __future__ import annotations

from typing import Any

from tests import factories
from website.home.models import ContentPage


def form_of(**values: Any) -> dict[str, Any]:
    """What the editor's form for a content page sends."""
    empty = {f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")}
    return empty | {"body-count": "0"} | values


def add_content_page(editor: Any, home: Any, **values: Any) -> ContentPage | None:
    """Post the form for a new page under ``home``; the newest page there is."""
    editor.post(f"/admin/pages/add/home/contentpage/{home.pk}/", form_of(**values))
    return ContentPage.objects.order_by("-pk").first()


def content_page(parent: Any, slug: str, **fields: Any) -> ContentPage:
    """A published page with ``slug``."""
    return factories.published(parent, ContentPage(title=slug.capitalize(), slug=slug, **fields))
