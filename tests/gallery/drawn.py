"""What is drawn of a picture, and what lies on the disk."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from gallery.models import Picture
from gallery.storage import picture_storage


def names(picture: Picture) -> dict[str, str]:
    """The names of the drawn files, by what they are for."""
    return {row.filter_spec: row.file.name for row in picture.renditions.all()}


def on_disk() -> set[str]:
    """The names of all drawn files that are stored."""
    folder = Path(picture_storage().path("images"))
    return {f"images/{path.name}" for path in folder.iterdir()} if folder.exists() else set()


def credit_in(name: str) -> str:
    """The XMP of one stored file."""
    with picture_storage().open(name) as file, Image.open(file) as image:
        return str(image.getxmp())
