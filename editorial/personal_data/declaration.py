"""What an app says of the personal data in one of its models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db.models import DateField, DateTimeField, Model, Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise

from editorial.personal_data.bases import Basis
from editorial.personal_data.retention import Retention, kept_days, period

#: Who sees, exports and erases everything that the register knows.
PERMISSION = "editorial.handle_personal_data"
Words = str | Promise


@dataclass(frozen=True)
class Sought:
    """Whom somebody asks about: by e-mail address, by name, or by both."""

    address: str = ""
    name: str = ""


class PersonalData:
    """One model of the register; subclass it and put ``@declare`` above.

    The attributes are what the privacy page tells. The methods say how rows of a person
    are found, exported and erased; the ones here do for a model with plain fields.
    """

    model: ClassVar[type[Model]]
    #: What the data are called, whose they are, what they are for, and who gets them.
    title: ClassVar[Words]
    people: ClassVar[Words]
    purpose: ClassVar[Words]
    recipients: ClassVar[Words]
    basis: ClassVar[Basis]
    retention: ClassVar[Retention]
    #: Fields with personal data, by name, with labels for readers where the fields' own say
    #: little.
    fields: ClassVar[Sequence[str] | Mapping[str, Words]] = ()
    #: Fields of other models that go with the row, as "app.Model.field", with their labels.
    also: ClassVar[dict[str, Words]] = {}
    #: Fields (or lookups) to find a person by.
    address_fields: ClassVar[Sequence[str]] = ()
    name_fields: ClassVar[Sequence[str]] = ()
    #: Public forms whose answers are stored in the model.
    forms: ClassVar[Sequence[type]] = ()
    #: Published words: shown to an editor, who decides; never erased by a button.
    decided_by_editor: ClassVar[bool] = False
    #: Rows that leave no traces elsewhere and are many: purged in one go.
    in_bulk: ClassVar[bool] = False

    @property
    def key(self) -> str:
        """Names the declaration in settings and logs: "network.JoinRequest"."""
        return self.model._meta.label

    # What is told

    def labels(self) -> list[str]:
        """What is stored of a person, in words."""
        own = (str(self._label(name)) for name in self.fields)
        return list(dict.fromkeys([*own, *map(str, self.also.values())]))

    @property
    def days(self) -> int | None:
        return kept_days(self.key, self.retention)

    def kept(self) -> str:
        """How long, in words."""
        words = str(self.retention.words)
        return words % {"period": period(self.days)} if self.days is not None else words

    # Whose rows

    def is_open_to(self, user: Any) -> bool:
        """Whether ``user`` handles requests about these data at all."""
        return user.has_perm(PERMISSION)

    def rows_for(self, user: Any) -> QuerySet[Any]:
        """The rows that ``user`` may see and erase; an app narrows them to a network here."""
        rows = self.model._default_manager.all()
        return rows if user.has_perm(PERMISSION) else rows.none()

    def by_address(self, address: str) -> Q | None:
        """Rows of whoever has the e-mail address; None where rows hold no address."""
        return _any_of(self.address_fields, address)

    def by_name(self, name: str) -> Q | None:
        """Rows of whoever has the name, namesakes included."""
        return _any_of(self.name_fields, name)

    # What is done with them

    def export(self, row: Any) -> dict[str, Any]:
        """What the person gets to read of ``row``: labels and values."""
        return {str(self._label(name)): getattr(row, name) for name in self.fields}

    def telling(self, row: Any) -> list[str]:
        """What names the person so clearly that logs and tasks are searched for it."""
        names = [*self.address_fields, *self.name_fields]
        return [str(getattr(row, name)) for name in names if "__" not in name]

    def erase(self, row: Any) -> None:
        """Delete ``row``; override to empty its fields where it has to stay.

        Its traces (logs, revisions, indexes, files …) are scrubbed by whoever calls this.
        """
        row.delete()

    def due(self, now: datetime) -> QuerySet[Any]:
        """The rows whose time is over."""
        rows = self.model._default_manager.all()
        if self.days is None or not self.retention.since:
            return rows.none()
        before = self._comparable(now - self.period)
        return rows.filter(**{f"{self.retention.since}__lt": before})

    @property
    def period(self) -> timedelta:
        """``days`` to reckon with."""
        return timedelta(days=self.days or 0)

    def _comparable(self, moment: datetime) -> Any:
        field = self.model._meta.get_field(self.retention.since)
        is_day = isinstance(field, DateField) and not isinstance(field, DateTimeField)
        return timezone.localdate(moment) if is_day else moment

    def _label(self, name: str) -> Any:
        if isinstance(self.fields, Mapping):
            return self.fields[name]
        return self.model._meta.get_field(name).verbose_name  # type: ignore[union-attr]


def _any_of(fields: Sequence[str], value: str) -> Q | None:
    words = " ".join(value.split())
    if not fields or not words:
        return None
    found = Q()
    for name in fields:
        found |= Q(**{f"{name}__iexact": words})
    return found
