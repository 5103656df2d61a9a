"""The page of one project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from delivery.languages.editions import in_language, live_editions
from delivery.structured import script_text
from gallery.reading import linked_pages, load_pictures, render_body
from network.names import titles_of
from network.networks.listed import in_order
from network.projects.listed import funder_in_words

if TYPE_CHECKING:
    from wagtail.models import Page

    from network.models import ProjectPage


def project_context(project: ProjectPage, context: dict[str, Any]) -> dict[str, Any]:
    """``context`` with the project's text, and with whom it has to do."""
    others = [row.network_id for row in project.other_networks.all()]
    editions = live_editions(linked_pages(project.body) | set(others))
    load_pictures((project, "picture"), bodies=[project.body])
    language = project.locale.language_code
    network = project.get_parent()
    told = _organisations(project)
    return (
        context
        | told
        | {
            "body": render_body(project.body, context, editions),
            "network": network,
            "networks": [network, *in_language(editions, others, language)],
            "regions": in_order([row.region_id for row in project.regions.all()], language),
            "structured_data": script_text(_project(project, network, told, context)),
        }
    )


def _organisations(project: ProjectPage) -> dict[str, Any]:
    paying = [(row.programme, row.organisation_id) for row in project.funders.all()]
    partners = [row.organisation_id for row in project.partners.all()]
    lead = project.lead_organisation_id
    titles = titles_of({lead, *partners, *(pk for _programme, pk in paying)})
    return {
        "funders": [funder_in_words(programme, pk, titles) for programme, pk in paying],
        "lead_organisation": titles.get(lead or 0, ""),
        "partners": [titles[pk] for pk in partners if pk in titles],
    }


def _project(
    project: ProjectPage, network: Page, told: dict[str, Any], context: dict[str, Any]
) -> dict[str, Any]:
    """A schema.org ``Project``."""
    request = context.get("request")
    return {
        "@context": "https://schema.org",
        "@type": "Project",
        "name": project.title,
        "description": project.summary,
        "url": project.get_full_url(request),
        "sameAs": project.website,
        "foundingDate": str(project.start_year or ""),
        "dissolutionDate": str(project.end_year or ""),
        "parentOrganization": {
            "@type": "Organization",
            "name": network.title,
            "url": network.get_full_url(request),
        },
        "funder": [{"@type": "Organization", "name": name} for name in told["funders"]],
        "member": [{"@type": "Organization", "name": name} for name in told["partners"]],
    }
