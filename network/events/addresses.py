"""Where calendars are to be had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.http import urlencode
from wagtail.models import Page

FILE = "calendar.ics"


@dataclass(frozen=True)
class Subscription:
    """A calendar: ``url`` to copy, ``webcal`` to open in a program that keeps it up to date."""

    url: str

    @property
    def webcal(self) -> str:
        return f"webcal://{self.url.partition('://')[2]}"


def subscription(page: Page, request: HttpRequest | None = None, **wanted: Any) -> Subscription:
    """The calendar of ``page``, of those times that ``wanted`` asks for (``audience=…``)."""
    query = urlencode({name: value for name, value in wanted.items() if value})
    address = f"{page.get_full_url(request)}{FILE}"
    return Subscription(f"{address}?{query}" if query else address)
