"""How many problems pages have, for lists: one query where nothing has changed.

A count is of one draft. It is asked anew when the page has a newer one, when it is an hour
old (permissions end, dates pass), and when something that the page shows has changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published, page_unpublished

from editorial.drafts.loading import newest_drafts
from editorial.readiness.counted import ReadinessCount
from editorial.readiness.guard import ReadinessMixin
from editorial.readiness.registry import Problem, problems_of

FRESH_FOR = timedelta(hours=1)
#: So many drafts are asked within one request; each takes about a twentieth of a second.
AT_ONCE = 60


def counts_of(pages: Iterable[Page]) -> dict[int, ReadinessCount]:
    """Page id → how many problems its newest draft has; pages without checks are left out."""
    asked = {page.pk: page for page in pages if isinstance(page, ReadinessMixin)}
    found = ReadinessCount.objects.in_bulk(asked)
    stale = [page for pk, page in asked.items() if not _is_fresh(found.get(pk), page)]
    return found | {row.page_id: row for row in _count_all(stale)}


def counts_at_hand(pages: Iterable[Page]) -> dict[int, ReadinessCount]:
    """``counts_of``, but most is counted anew by the worker, not by this request.

    For long lists: what has changed since it was counted is asked at once, as far as there is
    time for it; a page whose count is left to the worker is not among the answers, unless its
    count is merely old.
    """
    asked = {page.pk: page for page in pages if isinstance(page, ReadinessMixin)}
    found = ReadinessCount.objects.in_bulk(asked)
    changed = [page for pk, page in asked.items() if not _is_of_draft(found.get(pk), page)]
    at_hand = {pk: row for pk, row in found.items() if _is_of_draft(row, asked[pk])}
    old = [pk for pk, row in at_hand.items() if row.counted_at <= timezone.now() - FRESH_FOR]
    if later := old + [page.pk for page in changed[AT_ONCE:]]:
        from editorial.readiness.tasks import count_again

        count_again.enqueue(later)
    return at_hand | {row.page_id: row for row in _count_all(changed[:AT_ONCE])}


def remember(page: Any, problems: list[Problem]) -> None:
    """Somebody has just asked for the problems of the newest draft of ``page``."""
    _keep([_row(page, problems)])


def forget_what_shows(model: type[Model], ids: Iterable[int]) -> None:
    """These records of ``model`` have changed: pages that refer to them are to be asked anew."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id__in=[str(pk) for pk in ids],
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    if pages := {int(pk) for pk in references.values_list("object_id", flat=True)}:
        ReadinessCount.objects.filter(page__in=pages).delete()


def counts_depend_on(model: type[Model], owner: str = "") -> None:
    """Pages that refer to a record of ``model`` are asked anew when it changes.

    ``owner`` names the field that leads from it to what pages refer to, if they refer to
    that. Call it in ``ready()``.
    """

    def changed(instance: Any, **kwargs: Any) -> None:
        record = getattr(instance, owner) if owner else instance
        forget_what_shows(type(record), [record.pk])

    for signal in (post_save, post_delete):
        signal.connect(changed, sender=model, weak=False, dispatch_uid=f"counts-{model.__name__}")


def follow_pages() -> None:
    """Links lead somewhere or nowhere when the page at their end comes or goes."""
    page_published.connect(_page_changed, dispatch_uid="readiness-counts")
    page_unpublished.connect(_page_changed, dispatch_uid="readiness-counts")
    pre_delete.connect(_page_goes, dispatch_uid="readiness-counts")


def _page_changed(instance: Any, **kwargs: Any) -> None:
    # A link leads to the reader's edition, whichever was chosen.
    editions = Page.objects.filter(translation_key=instance.translation_key)
    forget_what_shows(Page, {instance.pk, *editions.values_list("pk", flat=True)})


def _page_goes(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        _page_changed(instance)


def _is_fresh(row: ReadinessCount | None, page: Page) -> bool:
    return _is_of_draft(row, page) and row.counted_at > timezone.now() - FRESH_FOR  # type: ignore[union-attr]


def _is_of_draft(row: ReadinessCount | None, page: Page) -> bool:
    return row is not None and row.revision_id == page.latest_revision_id


def _count_all(pages: list[Any]) -> list[ReadinessCount]:
    drafts = newest_drafts(pages)
    rows = [_row(page, problems_of(drafts[page.pk])) for page in pages]
    _keep(rows)
    return rows


def _row(page: Any, problems: list[Problem]) -> ReadinessCount:
    blocking = sum(problem.blocks for problem in problems)
    return ReadinessCount(
        page_id=page.pk,
        revision_id=page.latest_revision_id,
        blocking=blocking,
        warnings=len(problems) - blocking,
        counted_at=timezone.now(),
    )


def _keep(rows: list[ReadinessCount]) -> None:
    ReadinessCount.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=["revision_id", "blocking", "warnings", "counted_at"],
    )
