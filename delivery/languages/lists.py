"""Several names or words as one phrase."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


def listed(parts: Sequence[str]) -> SafeString:
    """ "A, B and C" in the active language; parts that are no HTML yet are escaped."""
    if len(parts) < 2:
        return conditional_escape(parts[0] if parts else "")
    first = format_html_join(", ", "{}", ((part,) for part in parts[:-1]))
    # Translators: the end of a list: “{first}” is one name or several with commas.
    return format_html(_("{first} and {last}"), first=first, last=parts[-1])
