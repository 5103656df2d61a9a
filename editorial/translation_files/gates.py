"""Which pages of a job take no words now, and why; a few queries for any number of pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from editorial.roles.kinds import may_with_kind
from editorial.translation_jobs.locked import locked_in_words, locked_pages
from editorial.translation_jobs.models import TranslationJob


def closed_pages(job: TranslationJob, keys: Iterable[UUID], user: Any) -> dict[UUID, str]:
    """Key → the sentence that says why ``user`` may not write there now.

    Without a ``user`` a command writes, which has every right, and which every lock keeps out.
    """
    pages = Page.objects.filter(
        translation_key__in=set(keys), locale__language_code=job.language, alias_of=None
    ).select_related("content_type")
    found = {page.translation_key: page for page in pages}
    mine = _editable(found.values(), user)
    locked = {page.pk for page in locked_pages(found.values(), user)}
    closed = {key: _gone() for key in keys if key not in found}
    for key, page in found.items():
        if page.pk not in mine:
            closed[key] = _("You may not edit this page.")
        elif page.pk in locked:
            closed[key] = locked_in_words(page)
    return closed


def _editable(pages: Iterable[Page], user: Any) -> set[int]:
    ids = {page.pk for page in pages}
    if user is None or user.is_superuser:
        return ids
    policy: Any = policy_registry.get_by_type(Page)
    allowed = policy.instances_user_has_permission_for(user, "change").order_by()
    rows = set(allowed.filter(pk__in=ids).values_list("pk", flat=True))
    return {p.pk for p in pages if p.pk in rows and may_with_kind(user, "change", _kind(p))}


def _kind(page: Page) -> Any:
    return page.specific_class or Page


def _gone() -> str:
    return _("The page has no draft in this language any more.")
