"""From a year until a year, as projects and plans have them."""

from __future__ import annotations

from django.utils import timezone


def this_year() -> int:
    return timezone.localdate().year


def years_in_words(first: int | None, last: int | None) -> str:
    """ "2018", "2018–2020", "2024–" while it goes on, "" where nobody said."""
    if not first or first == last:
        return f"{last or ''}"
    return f"{first}–{last or ''}"


def is_over(last: int | None) -> bool:
    """Whether the last year is behind us."""
    return bool(last and last < this_year())


def in_wrong_order(first: int | None, last: int | None) -> bool:
    return bool(first and last and last < first)


class YearsMixin:
    """What a page with two years says of them."""

    start_year: int | None
    end_year: int | None

    @property
    def years(self) -> str:
        return years_in_words(self.start_year, self.end_year)

    @property
    def has_ended(self) -> bool:
        return is_over(self.end_year)
