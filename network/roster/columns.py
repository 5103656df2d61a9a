"""The table of members: its columns, and how words in its cells are read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override, pgettext_lazy

from network.csv_files import Column
from network.models import Consent, Organisation
from network.models.organisations import Field

DAY = gettext_lazy("A day, such as 31.12.2026.")
SEVERAL = gettext_lazy("Several are separated by commas.")

COLUMNS = [
    Column("name", gettext_lazy("Name"), help=gettext_lazy("Empty where an organisation joins.")),
    Column("job_title", pgettext_lazy("of a person", "Title")),
    Column("organisation", gettext_lazy("Organisation")),
    Column(
        "kind",
        gettext_lazy("Type of organisation"),
        help=gettext_lazy("Read where the organisation has no record yet."),
    ),
    Column("municipality", gettext_lazy("Municipality")),
    Column("fields", gettext_lazy("Fields of work"), help=SEVERAL),
    Column("email", gettext_lazy("E-mail")),
    Column("telephone", gettext_lazy("Telephone")),
    Column("valid_from", pgettext_lazy("column of a table", "Member from"), help=DAY),
    Column("valid_until", pgettext_lazy("column of a table", "Member until"), help=DAY),
    Column(
        "consent_given_on",
        gettext_lazy("Consent given on"),
        help=gettext_lazy("Empty: readers do not see the person."),
    ),
    Column("consent_means", gettext_lazy("Consent given how")),
    Column("consent_scope", gettext_lazy("May be published"), help=SEVERAL),
]

#: What each column of choices may say.
CHOICES: dict[str, Any] = {
    "kind": Organisation.Kind.choices,
    "fields": Field.choices,
    "consent_means": Consent.Means.choices,
    "consent_scope": Consent.Scope.choices,
}


def day_of(text: str) -> date | None:
    """ "31.12.2026" or "2026-12-31"; raises ``ValueError`` with a sentence."""
    if not text:
        return None
    for pattern in ("%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    raise ValueError(_("“%(text)s” is no day. Write it like 31.12.2026.") % {"text": text})


def code_of(column: str, text: str) -> str:
    """The code of one choice, by its code or its words in any language; "" stays empty."""
    known = {word: code for code, words in CHOICES[column] for word in _ways(code, words)}
    if text and text.casefold() not in known:
        allowed = ", ".join(str(words) for _code, words in CHOICES[column])
        message = _("“%(text)s” is not known here. Use one of: %(allowed)s.")
        raise ValueError(message % {"text": text, "allowed": allowed})
    return known.get(text.casefold(), "")


def codes_of(column: str, text: str) -> list[str]:
    return [code_of(column, part.strip()) for part in text.split(",") if part.strip()]


def words_of(column: str, codes: Iterable[str]) -> str:
    """Codes as the words of the active language, the way ``codes_of`` reads them."""
    words = dict(CHOICES[column])
    return ", ".join(str(words[code]) for code in codes if code in words)


def day_in_words(day: date | None) -> str:
    return formats.date_format(day, "j.n.Y") if day else ""


def _ways(code: str, words: Any) -> Iterable[str]:
    yield code
    for language, _name in settings.LANGUAGES:
        with override(language):
            yield str(words).casefold()
