"""How the demo's pages come into the tree: drafts first, as in the admin."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django.utils import timezone
from wagtail.models import Page


def draft(parent: Page, page: Any) -> Any:
    """``page`` under ``parent``, for editors only."""
    page.live = False
    parent.add_child(instance=page)
    page.save_revision()
    return type(page).objects.get(pk=page.pk)


def publish(parent: Page, page: Any) -> Any:
    """``page`` under ``parent``, for everybody."""
    page = draft(parent, page)
    page.get_latest_revision().publish()
    return type(page).objects.get(pk=page.pk)


def morning_of(day: date) -> datetime:
    """Nine o'clock in Helsinki on ``day``."""
    return timezone.make_aware(datetime.combine(day, time(9)))
