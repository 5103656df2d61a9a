"""Pages and records with a time of their own, as Wagtail keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from wagtail.models import DraftStateMixin, Page, Revision


def revisions_due(now: datetime) -> list[tuple[int, str]]:
    """The ids of versions whose time has come, with their titles, the oldest first."""
    due = Revision.objects.filter(approved_go_live_at__lte=now)
    return list(due.order_by("approved_go_live_at", "pk").values_list("pk", "object_str"))


@transaction.atomic
def publish_revision(pk: int, now: datetime) -> bool:
    """Publish a version, unless another process does; whether it was done."""
    due = Revision.objects.filter(pk=pk, approved_go_live_at__lte=now)
    revision = _locked(due).first()
    if revision is None:
        return False
    revision.publish(log_action="wagtail.publish.scheduled")
    return True


def expired(now: datetime) -> Iterator[Any]:
    """What is public, and should not be any more."""
    models = [Page, *(one for one in apps.get_models() if _has_drafts(one))]
    for model in models:
        yield from model._default_manager.filter(live=True, expire_at__lt=now).order_by("expire_at")


@transaction.atomic
def expire(record: Any, now: datetime) -> bool:
    """Take ``record`` off the site, unless another process does."""
    due = type(record)._default_manager.filter(pk=record.pk, live=True, expire_at__lt=now)
    found = _locked(due).first()
    if found is None:
        return False
    found.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return True


def _has_drafts(model: type[Any]) -> bool:
    return issubclass(model, DraftStateMixin) and not issubclass(model, Page)


def _locked(rows: Any) -> Any:
    skip = connection.features.has_select_for_update_skip_locked
    of = ("self",) if connection.features.has_select_for_update_of else ()
    return rows.select_for_update(skip_locked=skip, of=of)
