"""The networks in the content delivery API; ``ready()`` imports this module.

People are no resource: a network tells of those whom its page shows.
"""

from django.db.models import Model

from delivery.api.registry import register
from delivery.caching.purging import watch
from delivery.public_forms.api import give_stamps
from network.api.events import Events
from network.api.networks import Networks
from network.api.organisations import Organisations
from network.api.plans import Plans
from network.api.projects import Projects
from network.joining.forms import JoinForm
from network.models import (
    Consent,
    ContactPeriod,
    Membership,
    Occurrence,
    OccurrenceText,
    Organisation,
    OrganisationText,
    Person,
    PersonText,
    Region,
    RegionText,
)

for resource in (Networks, Events, Projects, Plans, Organisations):
    register(resource())

give_stamps(JoinForm)

#: What of an answer is out of date when a record changes that is no page.
_TAGS: dict[tuple[type[Model], ...], list[str]] = {
    (ContactPeriod, Membership): ["networks", "organisations"],
    (Person, PersonText, Consent): ["networks"],
    (Organisation, OrganisationText): ["organisations", "networks", "events", "projects"],
    (Region, RegionText): ["networks", "projects"],
    (Occurrence, OccurrenceText): ["events"],
}
for models, tags in _TAGS.items():
    for model in models:
        watch(model, lambda record, tags=tags: tags)  # type: ignore[misc]
