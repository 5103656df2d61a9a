"""What many answers hold: other pages, and the same in other languages."""

from __future__ import annotations

from typing_extensions import TypedDict


class TranslationData(TypedDict):
    """The same in another language."""

    locale: str
    id: int
    url: str | None


class ReferenceData(TypedDict):
    """Another published page."""

    id: int
    title: str
    url: str
