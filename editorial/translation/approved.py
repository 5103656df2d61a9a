"""Which version of a page is translated: the one that was approved, else the one readers see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page, Revision, TaskState, WorkflowState


def versions_of(pages: Iterable[Page]) -> dict[Page, int | None]:
    """Each page → the id of the revision to be translated; None: its own row. One query.

    The newest of what the workflow approved and what is live; of a page that has neither,
    the newest draft. A draft after an approval is nobody's business but its writer's.
    """
    pages = list(pages)
    approved = approved_versions(page.pk for page in pages)
    return {page: _version(page, approved.get(page.pk)) for page in pages}


def approved_source(page: Page) -> Any:
    """``page`` as it is to be translated, unsaved."""
    version = versions_of([page])[page]
    revision = Revision.objects.filter(pk=version).first() if version else None
    return revision.as_object() if revision else page.specific


def approved_versions(ids: Iterable[int]) -> dict[int, int]:
    """Page id → the newest revision that came through a whole workflow."""
    states = TaskState.objects.filter(
        workflow_state__status=WorkflowState.STATUS_APPROVED,
        workflow_state__base_content_type__app_label=Page._meta.app_label,
        workflow_state__base_content_type__model=Page._meta.model_name,
        workflow_state__object_id__in=[str(pk) for pk in ids],
        status=TaskState.STATUS_APPROVED,
    )
    found = states.order_by("revision_id").values_list("workflow_state__object_id", "revision_id")
    return {int(page): revision for page, revision in found}


def _version(page: Page, approved: int | None) -> int | None:
    if not page.live:
        return approved or page.latest_revision_id
    # A live page without a live revision was made by a program: its row is all there is.
    live = page.live_revision_id
    return max(approved, live or 0) if approved else live
