"""The files of many pictures, as light as the hundreds of them on a page have to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from django.apps import apps
from django.db.models.fields.files import FieldFile

from gallery.renditions import SPECS

if TYPE_CHECKING:
    from gallery.models import Picture


class DisplayFile(NamedTuple):
    """A row of ``PictureRendition`` as far as readers see it."""

    filter_spec: str
    width: int
    height: int
    name: str

    @property
    def url(self) -> str:
        return str(_field().storage.url(self.name))

    @property
    def file(self) -> FieldFile:
        found: FieldFile = _field().attr_class(None, _field(), self.name)
        return found


def load_display_files(pictures: Sequence[Picture]) -> None:
    """Give each of ``pictures`` its files that readers may get: one query for all."""
    files: dict[int, list[DisplayFile]] = defaultdict(list)
    rows = apps.get_model("gallery", "PictureRendition")._default_manager.filter(
        image__in=[picture.pk for picture in pictures], filter_spec__in=SPECS
    )
    for pk, *values in rows.values_list("image", *DisplayFile._fields[:-1], "file"):
        files[pk].append(DisplayFile(*values))
    for picture in pictures:
        picture.display_files = files[picture.pk]


@cache
def _field() -> Any:
    return apps.get_model("gallery", "PictureRendition")._meta.get_field("file")
