"""Which pages of a job take no words now, and why; a few queries for any number of pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, WorkflowState
from wagtail.permissions import policy_registry

from editorial.roles.kinds import may_with_kind
from editorial.translation_jobs.models import TranslationJob


def closed_pages(job: TranslationJob, keys: Iterable[UUID], user: Any) -> dict[UUID, str]:
    """Key → the sentence that says why ``user`` may not write there now.

    Without a ``user`` a command writes, which has every right, and which every lock keeps out.
    """
    pages = Page.objects.filter(
        translation_key__in=set(keys), locale__language_code=job.language, alias_of=None
    ).select_related("content_type")
    found = {page.translation_key: page for page in pages}
    mine, held = _editable(found.values(), user), _perhaps_locked(found.values())
    closed = {key: _gone() for key in keys if key not in found}
    for key, page in found.items():
        if page.pk not in mine:
            closed[key] = _("You may not edit this page.")
        elif page.pk in held and _is_locked(page.specific, user):
            closed[key] = _locked(page)
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


def _perhaps_locked(pages: Iterable[Page]) -> set[int]:
    """Those to be asked one by one: locked, in review, or waiting for their hour."""
    ids = [str(page.pk) for page in pages]
    of_page = {
        "base_content_type__app_label": Page._meta.app_label,
        "base_content_type__model": Page._meta.model_name,
        "object_id__in": ids,
    }
    under_way = WorkflowState.objects.filter(
        **of_page, status__in=[WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES]
    )
    waiting = Revision.objects.filter(**of_page, approved_go_live_at__isnull=False)
    found = {*under_way.values_list("object_id", flat=True)}
    found |= {*waiting.values_list("object_id", flat=True)}
    return {int(pk) for pk in found} | {page.pk for page in pages if page.locked}


def _is_locked(page: Any, user: Any) -> bool:
    lock = page.get_lock()
    return bool(lock and (user is None or lock.for_user(user)))


def _locked(page: Page) -> str:
    sentence = _("“%(title)s” is locked or in review, and its words cannot be changed now.")
    return sentence % {"title": page.get_admin_display_title()}


def _gone() -> str:
    return _("The page has no draft in this language any more.")
