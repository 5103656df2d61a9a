"""The page of one plan: how it stands, its substance, and its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from delivery.languages.editions import live_editions
from delivery.structured import script_text
from gallery.reading import linked_pages, load_pictures, render_body
from network.plans.listing import file_of, successor_of

if TYPE_CHECKING:
    from wagtail.models import Page

    from network.models import PlanPage


def plan_context(plan: PlanPage, context: dict[str, Any]) -> dict[str, Any]:
    """``context`` with the summary, the file and the plan that took this one's place."""
    after = {plan.superseded_by_id} if plan.superseded_by_id else set()
    editions = live_editions(linked_pages(plan.body) | after)
    load_pictures(bodies=[plan.body])
    network = plan.get_parent()
    return context | {
        "body": render_body(plan.body, context, editions),
        "network": network,
        "successor": successor_of(plan, editions),
        "file": file_of(plan),
        "structured_data": script_text(_document(plan, network, context)),
    }


def _document(plan: PlanPage, network: Page, context: dict[str, Any]) -> dict[str, Any]:
    """A schema.org ``DigitalDocument``."""
    request = context.get("request")
    return {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "name": plan.title,
        "description": plan.summary,
        "url": plan.get_full_url(request),
        "inLanguage": plan.locale.language_code,
        "creativeWorkStatus": plan.standing_words,
        "temporalCoverage": _years(plan),
        "datePublished": plan.approved_on and plan.approved_on.isoformat(),
        "publisher": {
            "@type": "Organization",
            "name": network.title,
            "url": network.get_full_url(request),
        },
    }


def _years(plan: PlanPage) -> str:
    """As ISO 8601 has an interval: "2021/2025", open as "2021/.."."""
    if not plan.start_year:
        return ""
    return f"{plan.start_year}/{plan.end_year or '..'}"
