"""What a form about a picture's rights must not say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _


def rights_problems(data: dict[str, Any], changed: Collection[str]) -> Iterator[tuple[str, str]]:
    """Field and sentence for each thing in the cleaned ``data`` that cannot be meant.

    A day that has passed since it was typed is no mistake: only a ``changed`` one is looked at.
    """
    if data.get("consent_until") and not data.get("consent_reference"):
        yield (
            "consent_reference",
            _("Tell where the consent is kept, or leave out the day until which it holds."),
        )
    for field in ("permission_until", "consent_until"):
        if field in changed and (day := data.get(field)) and day < timezone.localdate():
            yield field, _("This day is over already: readers would not see the picture at all.")
