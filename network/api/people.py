"""People as a network's page shows them: those of today, with what they have allowed."""

from __future__ import annotations

from datetime import date
from typing import Literal

from typing_extensions import TypedDict

from network.networks.people import Contact, Member, People


class ContactData(TypedDict):
    """Somebody who answers for a network; "" for what is not published of them.

    ``until`` is the last day, null while nobody knows.
    """

    name: str
    role: str
    job_title: str
    organisation: str
    email: str
    telephone: str
    until: date | None


class MemberData(TypedDict):
    """A member; ``organisation`` is where a person works, "" where that is not published."""

    type: Literal["Organization", "Person"]
    name: str
    organisation: str


def contacts_data(people: People) -> list[ContactData]:
    return [_contact(contact) for contact in people.contacts]


def members_data(people: People) -> list[MemberData]:
    return [_member(member) for member in people.members]


def _contact(contact: Contact) -> ContactData:
    person = contact.person
    return {
        "name": person.name,
        "role": contact.role,
        "job_title": person.job_title,
        "organisation": person.organisation,
        "email": person.email,
        "telephone": person.telephone,
        "until": contact.until,
    }


def _member(member: Member) -> MemberData:
    return {
        "type": "Person" if member.person else "Organization",
        "name": member.name,
        "organisation": member.person.organisation if member.person else "",
    }
