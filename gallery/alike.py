"""Which pictures are the same, or nearly: made smaller, saved again, in another format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from gallery.looks import difference_hash, distance
from gallery.models import Picture

__all__ = ["alike", "difference_hash", "distance"]

#: Bits of the difference hash that may differ between two copies of one picture.
NEAR = 4
#: By how much their proportions may differ, since pixels are whole.
TOLERANCE = 0.01


def alike(picture_or_hash: Picture | str, width: int, height: int) -> list[Picture]:
    """The pictures of the same file as a ``Picture``, then those that look like it, nearest
    first; for a difference hash only the latter. ``width`` and ``height`` are the upright ones.
    """
    others, look = Picture.objects.all(), picture_or_hash
    distances: dict[int, int] = {}
    if isinstance(look, Picture):
        others = others.exclude(pk=look.pk)
        same = others.filter(file_hash=look.file_hash).exclude(file_hash="")
        distances = dict.fromkeys(same.values_list("pk", flat=True), -1)
        look = look.difference_hash
    for pk, its, *size in _hashes(others):
        if distance(look, its) <= NEAR and _proportions_agree((width, height), size):
            distances.setdefault(pk, distance(look, its))
    found = Picture.objects.in_bulk(distances)
    return [found[pk] for pk in sorted(found, key=lambda pk: (distances[pk], pk))]


def _hashes(pictures: QuerySet[Picture]) -> Iterator[tuple[int, str, int, int]]:
    known = pictures.exclude(difference_hash="")
    return known.values_list("pk", "difference_hash", "width", "height").iterator()


def _proportions_agree(a: Iterable[int], b: Iterable[int]) -> bool:
    (width, height), (other_width, other_height) = a, b
    return abs(width * other_height - other_width * height) <= TOLERANCE * width * other_height
