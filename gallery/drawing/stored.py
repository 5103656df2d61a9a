"""Drawn files on their way into the storage, and out of it again."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.utils.crypto import get_random_string
from wagtail.images.models import IMAGE_FORMAT_EXTENSIONS, Filter

from gallery.drawing.drawn import Drawn
from gallery.storage import picture_storage

if TYPE_CHECKING:
    from gallery.models import Picture

logger = logging.getLogger(__name__)

#: Wagtail's limit: with the folder and our letters below a hundred.
_LONGEST = 59


def stored(picture: Picture, files: dict[Filter, Drawn]) -> dict[Filter, str]:
    """Store all ``files`` and give their names, or store none."""
    storage, names = picture_storage(), list[str]()
    # Nobody else has names with these letters, so what lies under one is ours to delete.
    letters = get_random_string(7)
    try:
        for wanted, file in files.items():
            names.append(_name(picture, wanted, file, letters))
            names[-1] = storage.save(names[-1], ContentFile(file.content))
    except BaseException:
        delete(names)  # the one that was cut off in the middle too
        raise
    return dict(zip(files, names, strict=True))


def delete(names: Iterable[str]) -> None:
    """Delete files that no row names any more; one that stays is logged and harms nobody."""
    for name in names:
        try:
            picture_storage().delete(name)
        except OSError:
            logger.exception("The file %s is no longer needed and cannot be deleted.", name)


def _name(picture: Picture, wanted: Filter, file: Drawn, letters: str) -> str:
    """As Wagtail calls it, and ``letters``: "images/kuva.width-400.srgb.format-avif_a1b2c3d.avif"."""
    key = wanted.get_cache_key(picture)
    extension = IMAGE_FORMAT_EXTENSIONS[file.format]
    end = ".".join(part for part in (key, wanted.spec.replace("|", ".")) if part)
    stem = PurePath(str(picture.file.name)).stem[: max(0, _LONGEST - len(end + extension))]
    rendition = picture.get_rendition_model()(image=picture)
    return str(rendition.get_upload_to(f"{stem}.{end}_{letters}{extension}"))
