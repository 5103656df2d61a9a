"""What keeps a picture from being shown, and what its words lack: each a code and a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gallery.alt_words import is_a_name, says_it_is_a_picture
from gallery.models import Picture

Gaps = Iterator[tuple[str, str]]


def rights_gaps(picture: Picture) -> Gaps:
    """Why ``picture`` may not be published."""
    named = {"title": picture.title}
    if not picture.credit:
        yield "picture-credit", _("Say who made the picture “%(title)s”.") % named
    if not picture.license:
        yield "picture-licence", _("Choose a licence for the picture “%(title)s”.") % named
    if picture.permission_has_ended:
        sentence = _(
            "The permission to show the picture “%(title)s” ended on %(date)s. Renew it, or "
            "choose another picture."
        )
        yield "picture-permission", sentence % _dated(picture, picture.permission_until)
    if consent := _consent_gap(picture):
        yield "picture-consent", consent


def rights_words(picture: Picture) -> str:
    """In a word or two for a list: "" when the rights are in order."""
    if picture.is_withheld:
        return _("withheld from readers")
    gaps = [code for code, _sentence in rights_gaps(picture)]
    words = {
        "picture-credit": _("no credit"),
        "picture-licence": _("no licence"),
        "picture-consent": _("no consent"),
    }
    return ", ".join(words[code] for code in gaps)


def _consent_gap(picture: Picture) -> str:
    if picture.consent_withdrawn_at:
        sentence = _(
            "The consent for the picture “%(title)s” was withdrawn. Choose another picture."
        )
        return sentence % {"title": picture.title}
    if picture.consent_has_ended:
        sentence = _(
            "The consent of the people in the picture “%(title)s” ended on %(date)s. Renew it, "
            "or choose another picture."
        )
        return sentence % _dated(picture, picture.consent_until)
    if picture.needs_consent and not picture.has_consent:
        sentence = _(
            "People can be recognised in the picture “%(title)s”. Say where their consent is kept."
        )
        return sentence % {"title": picture.title}
    return ""


def people_gap(picture: Picture) -> Gaps:
    """Whether anybody has looked who can be recognised."""
    if not picture.people_recognisable:
        sentence = _("Say whether people can be recognised in the picture “%(title)s”.")
        yield "picture-people", sentence % {"title": picture.title}


def words_gaps(picture: Picture, alt: str) -> Gaps:
    """What those miss who do not see ``picture``, where ``alt`` is all they get."""
    named = {"title": picture.title}
    if not alt.strip():
        sentence = _(
            "Write an alternative text for the picture “%(title)s” in the language of the page."
        )
        yield "picture-alt", sentence % named
    elif says_nothing(alt, picture):
        sentence = _(
            "The alternative text of “%(title)s” repeats its name, or says that it is a "
            "picture. Say what the picture shows."
        )
        yield "picture-alt-words", sentence % named


def says_nothing(alt: str, picture: Picture) -> bool:
    """Whether ``alt`` is the name of ``picture`` or of its file, or says “a picture of”."""
    return is_a_name(alt, picture.title, str(picture.file.name)) or says_it_is_a_picture(alt)


def _dated(picture: Picture, until: date | None) -> dict[str, Any]:
    return {"title": picture.title, "date": date_format(until) if until else ""}
