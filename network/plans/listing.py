"""The plans of a network: what holds today first, what is over labelled and never hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import F, QuerySet
from django.http import HttpRequest
from wagtail.models import Page

from delivery.addresses.visibility import readable
from delivery.languages.editions import Editions, in_language, live_editions
from delivery.listings.pagination import page_of
from gallery.blocks.attachment import AttachmentBlock, AttachmentValue

if TYPE_CHECKING:
    from network.models import NetworkPage, PlanPage

_FILE = AttachmentBlock()


@dataclass(frozen=True)
class ListedPlan:
    """A plan with its file, and the plan that took its place, in the reader's language."""

    page: PlanPage
    successor: Page | None
    file: AttachmentValue | None


def plans_of(network: NetworkPage) -> QuerySet[PlanPage]:
    """The newest first; those without years before all. Their summaries are not loaded."""
    from network.models import PlanPage

    rows = readable(PlanPage.objects.child_of(network)).defer("body")
    last = F("end_year").desc(nulls_first=True)
    return rows.select_related("locale", "attachment").order_by(
        last, F("start_year").desc(nulls_last=True), "path"
    )


def plans_context(network: NetworkPage, request: HttpRequest) -> dict[str, Any]:
    pages = page_of(request, plans_of(network))
    editions = live_editions([page.superseded_by_id for page in pages if page.superseded_by_id])
    return {"pages": pages, "plans": listed(pages, editions)}


def listed(plans: Iterable[PlanPage], editions: Editions) -> list[ListedPlan]:
    """``editions`` hold those of the plans' successors."""
    return [ListedPlan(plan, successor_of(plan, editions), file_of(plan)) for plan in plans]


def successor_of(plan: PlanPage, editions: Editions) -> Page | None:
    """What took its place; None while readers of the language find nothing there."""
    if not plan.superseded_by_id:
        return None
    found = in_language(editions, [plan.superseded_by_id], plan.locale.language_code)
    return found[0] if found else None


def file_of(plan: PlanPage) -> AttachmentValue | None:
    """The file as the template of the gallery's block shows it, with all its facts."""
    if plan.attachment is None:
        return None
    return _FILE.normalize({"attachment": plan.attachment, "text": ""})
