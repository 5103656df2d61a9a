"""How the language of a file is said to a reader: "suomeksi", "in Finnish"."""

from __future__ import annotations

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _


def written_in(code: str) -> str:
    """“in Finnish” in the active language; the bare name of a language unknown here."""
    known = {
        "fi": _("in Finnish"),
        "sv": _("in Swedish"),
        "se": _("in Northern Sami"),
        "en": _("in English"),
    }
    return known.get(code) or _name_of(code)


def own_name(code: str) -> str:
    """The name of a language in itself: "Suomi", "English"."""
    return str(_info(code).get("name_local", code)).capitalize()


def _name_of(code: str) -> str:
    return str(_info(code).get("name_translated", code))


def _info(code: str) -> dict[str, object]:
    try:
        return dict(get_language_info(code))
    except KeyError:
        return {}
