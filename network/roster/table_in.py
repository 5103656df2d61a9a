"""What each row of an imported table would become, and making it so.

A row with a name is a person; without one, the organisation itself is the member. Whoever is
there already is recognised, by address or by name and organisation, and keeps their details.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log

from network.csv_files import Line, Table
from network.models import (
    Consent,
    Membership,
    NetworkPage,
    Organisation,
    Person,
    PersonText,
)
from network.records.policies import people
from network.roster import changes
from network.roster.columns import code_of, codes_of, day_of
from network.roster.newcomers import written_in
from network.roster.rows import Term, term_of
from network.roster.table_problems import problems_of


@dataclass
class Plan:
    """What a line asks for, once its words are understood."""

    values: dict[str, Any] = field(default_factory=dict)
    person: Person | None = None
    organisation: Organisation | None = None
    is_member: bool = False


class MembersTable:
    """Examines and imports rows for one network, as one user."""

    def __init__(self, network: NetworkPage, user: Any) -> None:
        self.network, self.user = network, user
        seen = people.instances_user_has_permission_for(user, "view").order_by("pk")
        self._people = list(seen.select_related("organisation"))
        organisations = Organisation.objects.order_by("-pk").prefetch_related("texts")
        self._organisations = {
            name: row for row in organisations for name in _names_of(row) if name
        }
        rows = Membership.objects.filter(network_key=network.translation_key)
        standing = [row for row in rows if term_of(row) is not Term.ENDED]
        self._members = {(row.person_id, row.organisation_id) for row in standing}

    def examine(self, table: Table) -> None:
        """Fill in what is wrong with each line, and what would come of it."""
        seen: dict[tuple[str, ...], int] = {}
        for line in table.lines:
            plan = line.plan = Plan()
            self._understand(line, plan)
            self._recognise(line, plan)
            self._look_for_twins(line, seen)
            if not line.problems:
                line.outcome = self._outcome(line, plan)

    def carry_out(self, lines: list[Line]) -> str:
        """Import ``lines``, none of which has a problem; the sentence that tells of it."""
        new = [line for line in lines if not line.plan.is_member]
        for line in new:
            self._import(line, line.plan)
        sentence = ngettext(
            "%(number)s member was added.", "%(number)s members were added.", len(new)
        )
        return sentence % {"number": len(new)}

    def _understand(self, line: Line, plan: Plan) -> None:
        if not line["name"] and not line["organisation"]:
            line.problems.append(_("The row has neither a name nor an organisation."))
        readers: list[tuple[str, Callable[[str], Any]]] = [
            ("valid_from", day_of),
            ("valid_until", day_of),
            ("consent_given_on", day_of),
            ("kind", lambda text: code_of("kind", text)),
            ("consent_means", lambda text: code_of("consent_means", text)),
            ("fields", lambda text: codes_of("fields", text)),
            ("consent_scope", lambda text: codes_of("consent_scope", text)),
        ]
        for name, read in readers:
            try:
                plan.values[name] = read(line[name])
            except ValueError as error:
                line.problems.append(str(error))
        line.problems.extend(problems_of(line, plan.values))

    def _recognise(self, line: Line, plan: Plan) -> None:
        plan.organisation = self._organisations.get(line["organisation"].casefold())
        if line["name"]:
            plan.person = self._person_like(line)
        key = (plan.person.pk, None) if plan.person else (None, None)
        if not line["name"] and plan.organisation:
            key = (None, plan.organisation.pk)
        plan.is_member = key in self._members

    def _person_like(self, line: Line) -> Person | None:
        email, name = line["email"].casefold(), line["name"].casefold()
        organisation = line["organisation"].casefold()
        for person in self._people:
            if email and person.email.casefold() == email:
                return person
        for person in self._people:
            theirs = person.organisation.name.casefold() if person.organisation else ""
            addresses_fit = not email or not person.email
            if addresses_fit and (person.name.casefold(), theirs) == (name, organisation):
                return person
        return None

    def _look_for_twins(self, line: Line, seen: dict[tuple[str, ...], int]) -> None:
        """Two rows of one file for the same member are a slip, whichever is meant."""
        email = line["email"].casefold()
        who = (email,) if email else (line["name"].casefold(), line["organisation"].casefold())
        first = seen.setdefault(who, line.number)
        if first != line.number:
            message = _("The same member is on row %(number)s already.")
            line.problems.append(message % {"number": first})

    def _outcome(self, line: Line, plan: Plan) -> str:
        if plan.is_member:
            return _("Is a member already. Stays as it is.")
        if not line["name"]:
            known = _("The organisation is known. It becomes a member.")
            return known if plan.organisation else _("New organisation, becomes a member.")
        if plan.person:
            return _("The person is known and becomes a member. The details stay as they are.")
        if plan.values["consent_given_on"]:
            return _("New person with consent, becomes a member.")
        return _("New person, becomes a member. Not shown to readers without a consent.")

    def _import(self, line: Line, plan: Plan) -> None:
        days = {name: plan.values[name] for name in ("valid_from", "valid_until")}
        organisation = self._organisation(line, plan)
        if not line["name"]:
            row = Membership(organisation=organisation, **days)
        else:
            person = plan.person or self._new_person(line, plan, organisation)
            row = Membership(person=person, **days)
        changes.save(self.network, row, self.user)

    def _organisation(self, line: Line, plan: Plan) -> Organisation | None:
        name = line["organisation"]
        found = self._organisations.get(name.casefold())
        if found or not name or plan.person:
            return found
        made = Organisation(name=name, kept_by=self.network.translation_key)
        if plan.values["kind"]:
            made.kind = plan.values["kind"]
        if not line["name"]:
            made.municipality, made.fields = line["municipality"], plan.values["fields"]
        made.save()
        log(made, "wagtail.create", user=self.user)
        self._organisations[name.casefold()] = made
        return made

    def _new_person(self, line: Line, plan: Plan, organisation: Organisation | None) -> Person:
        words = {name: line[name] for name in ("name", "municipality", "email", "telephone")}
        person = Person.objects.create(
            **words,
            organisation=organisation,
            fields=plan.values["fields"],
            kept_by=self.network.translation_key,
        )
        log(person, "wagtail.create", user=self.user)
        if line["job_title"]:
            title = {"language": written_in(), "job_title": line["job_title"]}
            PersonText.objects.create(person=person, **title)
        if plan.values["consent_given_on"]:
            Consent.objects.create(
                person=person,
                scope=plan.values["consent_scope"],
                given_on=plan.values["consent_given_on"],
                means=plan.values["consent_means"],
                recorded_by=self.user,
            )
        return person


def _names_of(organisation: Organisation) -> list[str]:
    return [organisation.name.casefold(), *(t.name.casefold() for t in organisation.texts.all())]
