"""What the networks know of people: in the register, on the privacy page, erased by it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from editorial.personal_data import Basis, PersonalData, Retention, declare
from editorial.personal_data.declaration import PERMISSION
from network.joining.forms import JoinForm
from network.models import Consent, ContactPeriod, JoinRequest, Membership, Person
from network.records.policies import people
from network.rights import keeps_any, within


@declare
class People(PersonalData):
    """Found by address and name; gone with consents, memberships and terms as a contact."""

    model = Person
    title = _("Members and contacts of networks")
    people = _("Those who belong to a network or answer for one.")
    purpose = _("To let people find each other and ask somebody about the network.")
    recipients = _(
        "Everybody, as far as the person has consented or answers for a network; the rest the "
        "coordinators of the network."
    )
    basis = Basis.CONSENT
    retention = Retention(
        _(
            "As long as there is a consent, a membership or a task; the record is erased "
            "%(period)s after the last of them ended."
        ),
        days=365,
        since="created_at",
    )
    fields = ("name", "sort_name", "organisation", "municipality", "email", "telephone")
    also = {
        "network.PersonText.job_title": pgettext_lazy("of a person", "title"),
        "network.PersonText.description": _("description"),
        "network.Consent.person": _("consents"),
        "network.Consent.recorded_by": _("who recorded a consent"),
        "network.Membership.person": _("memberships"),
        "network.ContactPeriod.person": _("terms as a contact"),
    }
    address_fields = ("email",)
    name_fields = ("name", "sort_name")

    def is_open_to(self, user: Any) -> bool:
        return super().is_open_to(user) or keeps_any(user)

    def rows_for(self, user: Any) -> QuerySet[Person]:
        if user.has_perm(PERMISSION):
            return Person.objects.all()
        return people.instances_user_has_permission_for(user, "delete")

    def telling(self, row: Person) -> list[str]:
        return [*super().telling(row), row.telephone]

    def due(self, now: datetime) -> QuerySet[Person]:
        """Those whom nothing has tied to a network for so long."""
        if self.days is None:
            return Person.objects.none()
        day = timezone.localdate(now - self.period)
        mine = {"person": OuterRef("pk")}
        given = Consent.objects.filter(**mine)
        open_or_late = Q(withdrawn_on=None) | Q(withdrawn_on__gte=day)
        held = given.filter(open_or_late, Q(valid_until=None) | Q(valid_until__gte=day))
        later = Q(valid_until=None) | Q(valid_until__gte=day)
        return Person.objects.filter(
            ~Exists(held),
            ~Exists(Membership.objects.filter(later, **mine)),
            ~Exists(ContactPeriod.objects.filter(later, **mine)),
            created_at__lt=now - self.period,
        )


@declare
class JoinRequests(PersonalData):
    """Short-lived: a request is either answered or forgotten."""

    model = JoinRequest
    title = _("Requests to join a network")
    people = _("Those who filled in the form of a network.")
    purpose = _("To answer, and to add those who are accepted to the network.")
    recipients = _("The coordinators of the network and the editor-in-chief.")
    basis = Basis.CONSENT
    retention = Retention(
        _(
            "A request whose address is not confirmed is erased after 30 days, an answered one "
            "%(period)s after it was sent."
        ),
        days=180,
        since="created_at",
    )
    fields = (
        "name",
        "organisation",
        "email",
        "role",
        "message",
        "language",
        "handled_by",
        "person",
    )
    address_fields = ("email",)
    name_fields = ("name",)
    forms = (JoinForm,)

    #: Days after which a request with an unconfirmed address is erased.
    UNCONFIRMED_DAYS = 30

    def is_open_to(self, user: Any) -> bool:
        return super().is_open_to(user) or keeps_any(user)

    def rows_for(self, user: Any) -> QuerySet[JoinRequest]:
        rows = JoinRequest.objects.all()
        return rows if user.has_perm(PERMISSION) else within(user, rows)

    def due(self, now: datetime) -> QuerySet[JoinRequest]:
        """One that waits for the coordinator is kept until somebody answers."""
        if self.days is None:
            return JoinRequest.objects.none()
        unconfirmed = (JoinRequest.State.UNCONFIRMED, JoinRequest.State.HELD)
        answered = (JoinRequest.State.ACCEPTED, JoinRequest.State.DECLINED)
        month = now - timedelta(days=self.UNCONFIRMED_DAYS)
        return JoinRequest.objects.filter(
            Q(state__in=unconfirmed, created_at__lt=month)
            | Q(state__in=answered, created_at__lt=now - self.period)
        )
