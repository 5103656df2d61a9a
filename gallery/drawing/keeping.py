"""Drawn files and their rows: both or neither, whoever else draws the same picture."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from wagtail.images.models import Filter

from gallery.drawing.drawn import Drawn, drawn
from gallery.drawing.state import drawn_from, specs_to_draw
from gallery.drawing.stored import delete, stored
from gallery.renditions import SPECS, specs_of

if TYPE_CHECKING:
    from gallery.models import Picture, PictureRendition

Rows = list["PictureRendition"]


def draw_missing(picture: Picture) -> None:
    """Draw what ``picture`` lacks and what is out of date; nothing when all is there."""
    files = picture.get_rendition_model().objects.filter(image=picture)
    if specs := specs_to_draw(picture, files):
        draw(picture, [Filter(spec) for spec in specs])


def draw(picture: Picture, filters: Iterable[Filter]) -> Rows:
    """Draw, store and record the files; what they replace is deleted when that holds.

    Of two workers the later one throws its files away. When the picture changes meanwhile,
    it is drawn again. Raises ``SourceImageIOError`` for an original that cannot be read,
    ``OSError`` when there is no room, and ``DoesNotExist`` for a picture that has gone.
    """
    wanted = list(filters)
    files = drawn(picture, wanted)
    names = stored(picture, files)
    try:
        with transaction.atomic():
            now = type(picture)._default_manager.select_for_update().get(pk=picture.pk)
            if _facts(now, wanted) == _facts(picture, wanted):
                return _recorded(picture, [_row(picture, *one, names) for one in files.items()])
    except BaseException:
        delete(names.values())
        raise
    delete(names.values())
    return draw(now, wanted)


def _facts(picture: Picture, filters: list[Filter]) -> tuple[str, list[str]]:
    return drawn_from(picture), [one.get_cache_key(picture) for one in filters]


def _row(
    picture: Picture, wanted: Filter, file: Drawn, names: dict[Filter, str]
) -> PictureRendition:
    return picture.get_rendition_model()(
        image=picture,
        filter_spec=wanted.spec,
        focal_point_key=wanted.get_cache_key(picture),
        drawn_from=drawn_from(picture),
        file=names[wanted],
        # Said here, or Django would open each file to look.
        width=file.size[0],
        height=file.size[1],
    )


def _recorded(picture: Picture, rows: Rows) -> Rows:
    """Write ``rows``, but for those that somebody else was first to write."""
    old = {_key(row): row for row in _old_rows(picture, rows)}
    first = {key for key, row in old.items() if row.drawn_from == rows[0].drawn_from}
    ours = [row for row in rows if _key(row) not in first]
    theirs = [old[_key(row)] for row in rows if _key(row) in first]
    replaced = [old.pop(_key(row)) for row in ours if _key(row) in old]
    _write(ours)
    for row in old.values():
        if row not in theirs:
            row.delete()  # Wagtail deletes its file
    thrown = [row for row in rows if _key(row) in first]
    transaction.on_commit(partial(delete, [row.file.name for row in [*replaced, *thrown]]))
    return [*ours, *theirs]


def _old_rows(picture: Picture, rows: Rows) -> Iterable[PictureRendition]:
    """Of the same specs, by whatever focal point, and of those no longer needed."""
    specs = [row.filter_spec for row in rows]
    unneeded = set(SPECS) - set(specs_of(picture))
    of_picture = picture.get_rendition_model().objects.filter(image=picture)
    return of_picture.filter(Q(filter_spec__in=specs) | Q(filter_spec__in=unneeded))


def _key(row: PictureRendition) -> tuple[str, str]:
    return row.filter_spec, row.focal_point_key


def _write(rows: Rows) -> None:
    if rows:
        rows[0]._meta.model._default_manager.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["image", "filter_spec", "focal_point_key"],
            update_fields=["file", "width", "height", "drawn_from"],
        )
