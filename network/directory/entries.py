"""What readers see of a person: what the newest valid consent covers, and no more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery

from network.choice_sets import ChoiceSetField
from network.models import Consent, PersonText
from network.names import last_word_first, title_here, words_here

Scope = Consent.Scope


def told_of_people(key: str) -> dict[str, Any]:
    """For ``annotate``: what may be told of the person whose id the query has as ``key``.

    ``scope`` is NULL without a valid consent. What it does not cover comes along all the
    same: only ``ShownPerson.within`` may read it.
    """
    mine = Consent.objects.valid().filter(person=OuterRef(key)).order_by("-given_on", "-pk")
    inside = "" if key == "pk" else f"{key}__"
    return {
        "scope": Subquery(mine.values("scope")[:1], output_field=ChoiceSetField(null=True)),
        "job_title": words_here(PersonText, "person", "job_title", key),
        "works_at": title_here(f"{inside}organisation", f"{inside}organisation__name"),
    }


@dataclass(frozen=True)
class ShownPerson:
    """A person as readers see them; "" for what is not published."""

    pk: int
    name: str
    sorted_as: str
    job_title: str = ""
    organisation: str = ""
    email: str = ""
    telephone: str = ""

    @classmethod
    def within(
        cls,
        scope: Collection[str],
        pk: int,
        name: str,
        sort_name: str,
        job_title: str | None,
        organisation: str | None,
        email: str,
        telephone: str,
    ) -> ShownPerson:
        """With a consent the name is published; the rest as far as ``scope`` says."""
        in_office = Scope.ORGANISATION in scope
        return cls(
            pk,
            name,
            sort_name or last_word_first(name),
            (job_title or "") if in_office else "",
            (organisation or "") if in_office else "",
            email if Scope.EMAIL in scope else "",
            telephone if Scope.TELEPHONE in scope else "",
        )

    @property
    def telephone_link(self) -> str:
        """What stands after "tel:": digits, and a plus in front."""
        digits = "".join(sign for sign in self.telephone if sign.isdigit())
        return f"+{digits}" if self.telephone.lstrip().startswith("+") else digits
