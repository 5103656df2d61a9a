"""What is wrong with a row of members, told in sentences; see ``table_in``."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from network.csv_files import Line
from network.models import Organisation, Person, PersonText


def problems_of(line: Line, values: dict[str, Any]) -> list[str]:
    """What is wrong with a line whose words are understood one by one."""
    problems = [*_too_long(line)]
    if line["email"]:
        try:
            validate_email(line["email"])
        except ValidationError:
            message = _("“%(text)s” is no e-mail address.")
            problems.append(message % {"text": line["email"]})
    first, last = values.get("valid_from"), values.get("valid_until")
    if first and last and last < first:
        problems.append(_("This ends before it begins."))
    given = values.get("consent_given_on")
    if given and given > timezone.localdate():
        problems.append(_("A consent cannot be given in the future."))
    if given and not line["consent_means"]:
        problems.append(_("Tell how the consent was given."))
    if not given and "consent_given_on" in values and line["consent_scope"]:
        problems.append(_("Tell when the consent was given."))
    return problems


def _too_long(line: Line) -> list[str]:
    limits: dict[str, tuple[Any, str]] = {
        "name": (Person, "name"),
        "organisation": (Organisation, "name"),
        "municipality": (Person, "municipality"),
        "email": (Person, "email"),
        "telephone": (Person, "telephone"),
        "job_title": (PersonText, "job_title"),
    }
    message = _("“%(text)s…” is too long: at most %(number)s characters.")
    found = ((line[name], _most(*where)) for name, where in limits.items())
    return [
        message % {"text": text[:20], "number": most} for text, most in found if len(text) > most
    ]


def _most(model: type[models.Model], name: str) -> int:
    return getattr(model._meta.get_field(name), "max_length", None) or 0
