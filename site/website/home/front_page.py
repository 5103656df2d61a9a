"""What the front page shows: the current issue of the first magazine below it."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from delivery.addresses.visibility import readable
from magazine.front import front_of
from magazine.models import MagazinePage


def front_page_context(home: Page) -> dict[str, Any]:
    """Template context: the magazine (None without one) and what it shows first."""
    magazine = readable(MagazinePage.objects.child_of(home)).select_related("locale").first()
    return {"magazine": magazine} | (front_of(magazine) if magazine else {})
