"""The same page in the other languages, for the switch and for ``hreflang``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from wagtail.models import Page

from delivery.languages.editions import editions_of
from delivery.languages.texts import content_languages


@dataclass(frozen=True)
class Alternate:
    """A language edition of a page: ``url`` is absolute, None where there is no such page."""

    language: str
    name: str
    url: str | None
    is_current: bool

    @property
    def is_default(self) -> bool:
        return self.language == settings.LANGUAGE_CODE


def alternates_of(page: Page, request: Any = None) -> list[Alternate]:
    """Every content language with the published translation of ``page``, in settings' order.

    An alias in another language counts as no page. A language without a front page is
    left out: there would be nowhere to go.
    """
    published = {edition.locale.language_code: edition for edition in editions_of(page)}
    trail = getattr(page, "trail", None)
    here = page.locale.language_code
    return [
        Alternate(
            code,
            str(name),
            published[code].get_full_url(request) if code in published else None,
            code == here,
        )
        for code, name in content_languages()
        if trail is None or code in trail.languages
    ]
