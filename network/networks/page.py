"""The page of a network, with all that stands around its text."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from wagtail.models import Page

from delivery.addresses.visibility import readable
from delivery.languages.editions import Editions, live_editions
from delivery.languages.lists import listed as in_one_phrase
from delivery.structured import script_text
from gallery.reading import linked_pages, load_pictures, render_bodies
from network.models.addresses import address_of
from network.networks.facts import load_facts
from network.networks.links import shown_links
from network.networks.listed import in_order
from network.networks.people import people_of
from network.networks.structured import organization
from network.plans.listing import listed as listed_plans
from network.projects.listed import ListedProject, takes_part
from network.projects.timeline import by_year, scale_of
from network.upcoming import upcoming_in

if TYPE_CHECKING:
    from network.models import NetworkPage, PlanPage, ProjectPage

#: The page shows so many; the lists have them all.
PROJECTS, PLANS = 8, 6
_OPENS_WITH_HEADING = re.compile(r"\s*(<div[^>]*>\s*)*<h2\b")


def network_context(network: NetworkPage, context: dict[str, Any]) -> dict[str, Any]:
    """``context`` with texts, regions, links, people, projects, plans and what is ahead."""
    request = context.get("request")
    if not getattr(request, "is_preview", False):
        load_facts(network)
    language = network.locale.language_code
    regions = in_order([row.region_id for row in network.regions.all()], language)
    return (
        context
        | _below(network, context)
        | {
            "regions": regions,
            "where": in_one_phrase([region.in_region for region in regions]),
            "languages": in_one_phrase(network.get_languages_display()),
            "links": shown_links(network.links.all(), language),
            "people": people_of(network.translation_key, language),
            "upcoming": upcoming_in(network),
            "updated_on": _updated_on(network),
            "join_url": _join_url(network),
            "directory_url": address_of(network.get_parent(), "directory"),
            "structured_data": script_text(organization(network, regions, request)),
        }
    )


def _below(network: NetworkPage, context: dict[str, Any]) -> dict[str, Any]:
    """Texts, projects and plans: what they link to comes by one query."""
    projects, plans = _children(network)
    linked = linked_pages(network.background) | linked_pages(network.actions)
    successors = {plan.superseded_by_id for plan in plans if plan.superseded_by_id}
    editions = live_editions(linked | successors)
    shown = [ListedProject(page) for page in projects[:PROJECTS]]
    scale = scale_of(shown)
    return _texts(network, context, editions) | {
        "scale": scale,
        "years": by_year(shown, scale),
        "projects_url": address_of(network, "projects"),
        "projects_total": len(projects),
        "plans": listed_plans(plans[:PLANS], editions),
        "plans_url": address_of(network, "plans"),
        "plans_total": len(plans),
    }


def _texts(network: NetworkPage, context: dict[str, Any], editions: Editions) -> dict[str, Any]:
    bodies = [network.background, network.actions]
    load_pictures((network, "picture"), bodies=bodies)
    background, actions = render_bodies(bodies, context, editions)
    return {
        "background": background,
        "background_has_heading": bool(_OPENS_WITH_HEADING.match(background)),
        "actions": actions,
        "actions_has_heading": bool(_OPENS_WITH_HEADING.match(actions)),
    }


def _children(network: NetworkPage) -> tuple[list[ProjectPage], list[PlanPage]]:
    """Projects and plans, the newest first, without their texts."""
    from network.models import PlanPage, ProjectPage

    pages = Page.objects.type(ProjectPage, PlanPage).filter(takes_part(network))
    rows = readable(pages).select_related("projectpage", "planpage__attachment", "locale")
    found = [_own(row, network) for row in rows.defer("projectpage__body", "planpage__body")]
    found.sort(key=_newest_first)
    return (
        [page for page in found if isinstance(page, ProjectPage)],
        [page for page in found if isinstance(page, PlanPage)],
    )


def _own(row: Page, network: NetworkPage) -> ProjectPage | PlanPage:
    page = getattr(row, "projectpage", None) or row.planpage
    page.locale = network.locale
    return page


def _newest_first(page: ProjectPage | PlanPage) -> tuple[Any, ...]:
    """As ``projects_of`` and ``plans_of`` have them: a plan by its end, a project by its start."""
    from network.models import PlanPage

    first, last = page.start_year, page.end_year
    if isinstance(page, PlanPage):
        return (last is not None, -(last or 0), first is None, -(first or 0), page.path)
    return (first is None, -(first or 0), last is not None, -(last or 0), page.path)


def _updated_on(network: NetworkPage) -> date | None:
    """When somebody last saw to it that all is as it says."""
    if network.reviewed_on or not network.last_published_at:
        return network.reviewed_on
    return timezone.localdate(network.last_published_at)


def _join_url(network: NetworkPage) -> str:
    """The form, where the network takes members."""
    closed = network.openness == network.Openness.CLOSED
    return "" if closed else address_of(network, "join")
