"""A translation goes through the workflow of its original, wherever an office had set that."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page, WorkflowPage
from wagtail.signals import copy_for_translation_done


def follow_into_translations() -> None:
    """Called once when the app is ready."""
    copy_for_translation_done.connect(_copied, dispatch_uid="workflow-of-a-translation")


def _copied(source_obj: Any, target_obj: Any, **kwargs: Any) -> None:
    """Without this a magazine's new edition would be published by whoever may, unread."""
    if not isinstance(source_obj, Page):
        return
    link = WorkflowPage.objects.filter(page=source_obj.pk).first()
    if link:
        WorkflowPage.objects.get_or_create(
            page_id=target_obj.pk, defaults={"workflow": link.workflow}
        )
