"""Which files of a picture are missing or out of date."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha1
from typing import TYPE_CHECKING

from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import Filter

from gallery.drawing.encoding import WAYS
from gallery.metadata.packet import xmp_of
from gallery.renditions import SPECS, specs_of

if TYPE_CHECKING:
    from gallery.models import Picture, PictureRendition


def drawn_from(picture: Picture) -> str:
    """What a file of ``picture`` would be drawn from now: its original, its credit, our ways.

    The focal point is not in it: Wagtail keeps a key of its own for that, where it matters.
    """
    facts = (picture.file.name, picture.file_hash, xmp_of(picture), WAYS)
    return sha1(repr(facts).encode(), usedforsecurity=False).hexdigest()[:16]


def specs_to_draw(picture: Picture, files: Iterable[PictureRendition]) -> list[str]:
    """Of ``picture``, whose ``files`` there are: what is missing and what is out of date.

    Files that somebody else has asked for, a host's template or Wagtail's admin, are kept up
    to date too.
    """
    now = drawn_from(picture)
    needed = specs_of(picture)
    there = {file.filter_spec for file in files} - set(SPECS)
    right = {
        file.filter_spec
        for file in files
        if file.drawn_from == now and file.focal_point_key == focal_key(picture, file.filter_spec)
    }
    others = sorted(spec for spec in there if focal_key(picture, spec) is not None)
    return [spec for spec in dict.fromkeys([*needed, *others]) if spec not in right]


def focal_key(picture: Picture, spec: str) -> str | None:
    """Wagtail's key for what ``spec`` makes of the focal point; None for an unknown spec."""
    try:
        return str(Filter(spec).get_cache_key(picture))
    except InvalidFilterSpecError:
        return None
