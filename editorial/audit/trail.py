from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Page, PageLogEntry


def trail_of(page: Page, user: Any) -> QuerySet[PageLogEntry]:
    """What the log says of ``page`` in every language, and of all below; the newest first.

    What was moved away is told too. ``user`` reads of pages that they may see.
    """
    editions = Page.objects.filter(translation_key=page.translation_key)
    below, moved = Q(), Q()
    for edition in editions:
        below |= Q(path__startswith=edition.path)
        moved |= Q(action="wagtail.move", data__source__id=edition.pk)
    entries = PageLogEntry.objects.viewable_by_user(user)
    found = entries.filter(Q(page__in=Page.objects.filter(below).values("pk")) | moved)
    return found.exclude(_said_again()).order_by("-timestamp", "-pk")


def _said_again() -> Q:
    """An editor that saves by itself notes each time what is one edit."""
    edit = PageLogEntry.objects.filter(action="wagtail.edit", page=OuterRef("page"))
    later = edit.filter(uuid=OuterRef("uuid"), pk__gt=OuterRef("pk"))
    return Q(Exists(later), action="wagtail.edit")
