"""Pages that take no words now, and the records whose words stay as long as these wait."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, WorkflowState

from editorial.translation_jobs.models import TranslationJob
from editorial.translation_jobs.records import record_kinds

#: The name of a kind of records, and the id of one of them.
Record = tuple[str, int]


def locked_pages(pages: Iterable[Page], user: Any) -> list[Any]:
    """Those of ``pages`` that ``user`` may not change now: locked, in review, or waiting.

    Without a ``user`` a command writes, which every lock keeps out.
    """
    pages = list(pages)
    held = _perhaps_locked(pages)
    found = (page.specific for page in pages if page.pk in held)
    return [page for page in found if _is_locked(page, user)]


def held_records(job: TranslationJob, user: Any) -> dict[Record, str]:
    """Records on locked pages of ``job`` → why their words are not changed now.

    What is said of a picture is read along with the page that shows it, and approved with it.
    """
    found: dict[Record, str] = {}
    for page in locked_pages(_editions(job), user):
        sentence = _("“%(title)s” uses this, and is locked or in review.")
        why = sentence % {"title": page.get_admin_display_title()}
        draft = page.get_latest_revision_as_object()
        for kind in record_kinds():
            found |= {(kind.name, pk): why for pk in kind.used_by(draft)}
    return found


def locked_in_words(page: Page) -> str:
    sentence = _("“%(title)s” is locked or in review, and its words cannot be changed now.")
    return sentence % {"title": page.get_admin_display_title()}


def _editions(job: TranslationJob) -> Any:
    return Page.objects.filter(
        translation_key__in=job.pages.values("key"),
        locale__language_code=job.language,
        alias_of=None,
    ).select_related("content_type")


def _perhaps_locked(pages: list[Page]) -> set[int]:
    """Those to be asked one by one."""
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
