"""What a reader may take along: the largest file, and the words that go with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gallery.files import is_gone, size_in_words
from gallery.renditions import WIDTHS, spec

if TYPE_CHECKING:
    from gallery.albums.photos import Photo
    from gallery.display import DisplayFile
    from gallery.models import Picture


@dataclass(frozen=True)
class Download:
    """A file under the name that it gets on the reader's device; its size in words, or ""."""

    url: str
    name: str
    width: int
    height: int
    size: str


def largest_jpeg(picture: Picture) -> DisplayFile | None:
    """The largest file that every program opens; None until it is drawn.

    ``picture`` comes from ``for_display()``.
    """
    files = {file.filter_spec: file for file in picture.display_files}
    found = (files.get(spec(width, "jpeg")) for width in reversed(WIDTHS))
    return next((file for file in found if file), None)


def download_of(photo: Photo) -> Download | None:
    """None where the licence allows none, and where there is no file."""
    licence, file = photo.picture.licence, largest_jpeg(photo.picture)
    if not licence or not licence.allows_download or not file or is_gone(file.file):
        return None
    name = f"{photo.spot.album.slug}-{photo.spot.number}.jpg"
    return Download(file.url, name, file.width, file.height, _size(file))


def _size(file: DisplayFile) -> str:
    """A look at this machine's disk costs nothing; another machine is not asked."""
    try:
        return size_in_words(Path(file.file.path).stat().st_size)
    except (NotImplementedError, OSError):
        return ""


def credit_to_copy(picture: Picture) -> str:
    """What has to stand beside the picture wherever it is shown: "Kuva: Nimi / CC BY 4.0, …"."""
    licence = picture.licence
    label = ", ".join(filter(None, (str(licence.label), licence.url))) if licence else ""
    return " / ".join(filter(None, (picture.credit_line, label)))
