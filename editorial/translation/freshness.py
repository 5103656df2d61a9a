"""Whether the other languages of a page say what it says: one line for each.

Who keeps translation jobs tells with ``freshness_is_told_by``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language_info

#: Gets a page of the source's language and the code of another; says how that one is.
Teller = Callable[[Any, str], "str | Promise"]


_teller: list[Teller] = []


def freshness_is_told_by(teller: Teller) -> Teller:
    """Let ``teller`` say from now on how fresh a translation is."""
    _teller[:] = [teller]
    return teller


def freshness_of(page: Any) -> list[tuple[str, str | Promise]]:
    """Language by language; a translation is told about itself only."""
    source = page.get_source()
    own = page.locale.language_code
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    others = [code for code in codes if code != own] if source is page else [own]
    return [
        (get_language_info(code)["name_translated"], _teller[0](source, code)) for code in others
    ]
