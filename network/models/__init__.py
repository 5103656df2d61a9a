from network.models.coordinating import NetworkGroup
from network.models.events import Audience, EventPage, PlaceFeature
from network.models.indexes import NetworkIndexPage
from network.models.joining import JoinRequest
from network.models.memberships import ContactPeriod, Membership
from network.models.networks import LANGUAGES, NetworkLink, NetworkPage, NetworkRegion
from network.models.occurrences import Occurrence, OccurrenceText
from network.models.organisations import Field, Organisation, OrganisationText
from network.models.people import Consent, Person, PersonText
from network.models.person_logs import PersonLogEntry
from network.models.plans import PlanPage
from network.models.projects import (
    ProjectFunder,
    ProjectNetwork,
    ProjectPage,
    ProjectPartner,
    ProjectRegion,
)
from network.models.regions import Region, RegionText
from network.models.reminders import ReviewReminder

__all__ = [
    "LANGUAGES",
    "Audience",
    "Consent",
    "ContactPeriod",
    "EventPage",
    "Field",
    "JoinRequest",
    "Membership",
    "NetworkGroup",
    "NetworkIndexPage",
    "NetworkLink",
    "NetworkPage",
    "NetworkRegion",
    "Occurrence",
    "OccurrenceText",
    "Organisation",
    "OrganisationText",
    "Person",
    "PersonLogEntry",
    "PersonText",
    "PlaceFeature",
    "PlanPage",
    "ProjectFunder",
    "ProjectNetwork",
    "ProjectPage",
    "ProjectPartner",
    "ProjectRegion",
    "Region",
    "RegionText",
    "ReviewReminder",
]
