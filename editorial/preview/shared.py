"""What an editor is told of the links of a page and of what guests have said of it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from editorial.preview.comments import ShareComment
from editorial.preview.log import log_revoked
from editorial.preview.scope import whole_of
from editorial.preview.share_links import ShareLink


def links_to(page: Any) -> QuerySet[ShareLink]:
    """The links that open ``page`` in any language: its own, and those of what it goes out with."""
    mine = Q(page__translation_key=page.translation_key)
    if whole := whole_of(page):
        mine |= Q(page__translation_key=whole.translation_key, is_whole=True)
    return ShareLink.objects.filter(mine).select_related("page__locale", "created_by")


def comments_on(page: Page) -> QuerySet[ShareComment]:
    """What guests have said of ``page`` in any language, the newest first."""
    found = ShareComment.objects.filter(page__translation_key=page.translation_key)
    return found.select_related("link", "page__locale")


@transaction.atomic
def revoke(link: ShareLink, user: Any) -> bool:
    """Close ``link`` at once; false when somebody has done so before."""
    row = ShareLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    if row.revoked_at:
        return False
    row.revoked_at, row.revoked_by = timezone.now(), user
    row.save(update_fields=["revoked_at", "revoked_by"])
    log_revoked(row)
    return True
