"""Addresses of our own pages: Django does not translate their words, so each language has one."""

from __future__ import annotations

from django.conf import settings


def in_every_language(known: dict[str, str]) -> dict[str, str]:
    """Language → path for all the languages of the site.

    ``known`` has those with words of their own; the others have the English ones below their
    code, such as ``/sv/search/``.
    """
    english = known["en"].removeprefix("/en")
    return {code: known.get(code, f"/{code}{english}") for code, _name in settings.LANGUAGES}
