"""What keeps a network, a project or a plan from being published, and what to look at."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from editorial.readiness import Problem, check
from network.models import Consent, ContactPeriod, NetworkPage, PlanPage, ProjectPage
from network.years import in_wrong_order


@check(NetworkPage)
def network_has_a_region(network: NetworkPage) -> Iterator[Problem]:
    if not network.regions.all():
        message = _("Choose at least one region: readers find the network by it.")
        yield Problem("region", message, "regions")


@check(NetworkPage, blocks=False)
def network_has_a_lead(network: NetworkPage) -> Iterator[Problem]:
    if not network.lead.strip():
        message = _("The network has no lead. Lists then show its name only.")
        yield Problem("lead", message, "lead")


@check(NetworkPage, blocks=False)
def network_says_which_languages_it_works_in(network: NetworkPage) -> Iterator[Problem]:
    if not network.languages:
        message = _("Choose the working languages: readers can ask for a language.")
        yield Problem("languages", message, "languages")


@check(NetworkPage, blocks=False)
def somebody_answers_for_the_network(network: NetworkPage) -> Iterator[Problem]:
    """Contacts stand outside the page: it may go out before anybody has been named."""
    contacts = _contacts_of(network)
    if not contacts:
        message = _("Nobody answers for the network today. Add a contact.")
        yield Problem("contact", message)
    for contact in contacts:
        yield from _problems_of_contact(contact)


@check(ProjectPage)
def years_of_a_project_are_in_order(project: ProjectPage) -> Iterator[Problem]:
    yield from _years(project)


@check(ProjectPage, blocks=False)
def project_has_years(project: ProjectPage) -> Iterator[Problem]:
    if not project.start_year:
        message = _("The project has no first year: it stands last in the list of projects.")
        yield Problem("years", message, "start_year")


@check(PlanPage)
def years_of_a_plan_are_in_order(plan: PlanPage) -> Iterator[Problem]:
    yield from _years(plan)


@check(PlanPage, blocks=False)
def plan_has_a_summary(plan: PlanPage) -> Iterator[Problem]:
    if not plan.body:
        message = _(
            "The document has no summary as a page. Some readers cannot read the file, and "
            "search finds only what stands on the page."
        )
        yield Problem("summary", message, "body")


@check(PlanPage)
def plan_open_for_comment_says_until_when(plan: PlanPage) -> Iterator[Problem]:
    if plan.status == plan.Status.OPEN and not plan.comments_until:
        message = _("The plan is open for comment. Say until which day.")
        yield Problem("comments", message, "comments_until")


@check(PlanPage)
def plan_is_superseded_by_another(plan: PlanPage) -> Iterator[Problem]:
    after = plan.superseded_by
    if after and after.translation_key == plan.translation_key:
        message = _("The plan cannot be superseded by itself. Choose the plan that came after.")
        yield Problem("superseded", message, "superseded_by")


def _contacts_of(network: NetworkPage) -> list[ContactPeriod]:
    rows = ContactPeriod.objects.today().filter(network_key=network.translation_key)
    return list(rows.select_related("person"))


def _problems_of_contact(contact: ContactPeriod) -> Iterator[Problem]:
    name = contact.person.name
    if not contact.valid_until:
        message = _(
            "The contact %(name)s has no last day. Give one, so that the page does not go on "
            "naming somebody who has left."
        )
        yield Problem("contact-dates", message % {"name": name})
    if not Consent.objects.valid().filter(person=contact.person).exists():
        message = _("%(name)s has no valid consent: readers do not see this contact.")
        yield Problem("contact-consent", message % {"name": name}, record=contact.person)


def _years(page: ProjectPage | PlanPage) -> Iterator[Problem]:
    if in_wrong_order(page.start_year, page.end_year):
        message = _("The last year is before the first.")
        yield Problem("years-order", message, "end_year")
