"""The file of a picture as it is kept: cleaned and with its credit, whoever brings it."""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile, File
from django.db.models.fields.files import FieldFile
from PIL import Image
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from gallery.looks import difference_hash
from gallery.metadata.packet import xmp_of
from gallery.metadata.stripping import is_jpeg, stripped
from gallery.storage import PictureStorage
from gallery.upright import size_of

if TYPE_CHECKING:
    from gallery.models import Picture

logger = logging.getLogger(__name__)


class OriginalFile(WagtailImageFieldFile):
    """Every way in leads through ``save``: forms, scripts and Wagtail's own uploads."""

    instance: Picture

    def save(self, name: str, content: File, save: bool = True) -> None:
        bare = stripped(_bytes_of(content))
        kept = stripped(bare, xmp_of(self.instance))
        name = _name_for(name, kept)
        super().save(name, ContentFile(kept, name), save=False)
        self.instance.new_file = self.name
        self.instance.file_size = len(kept)
        self.instance.file_hash = content_hash(bare)
        self.instance.difference_hash = _looks_of(kept)
        if save:
            self.instance.save()

    def get_image_dimensions(self) -> tuple[int, int]:
        """Of the upright picture, from the file's head; Wagtail decodes the whole."""
        was_closed = self.closed
        try:
            self.open()
            return size_of(Image.open(self))
        except Exception:  # noqa: BLE001 - whatever Pillow does not know, Wagtail may
            return super().get_image_dimensions()
        finally:
            self.close() if was_closed else self.seek(0)


class OriginalFileField(WagtailImageField):
    attr_class = OriginalFile

    def deconstruct(self) -> Any:
        # For migrations it is Wagtail's: the database does not care.
        name, _path, args, kwargs = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", args, kwargs


def content_hash(data: bytes) -> str:
    """The same for one picture before and after cleaning, and with any credit in its file."""
    return hashlib.sha1(stripped(data), usedforsecurity=False).hexdigest()


@contextmanager
def kept_if_saved(picture: Any) -> Iterator[None]:
    """A file just stored goes again when its row cannot be written."""
    new_file, picture.new_file = picture.new_file, None
    try:
        yield
    except BaseException:
        if new_file:
            picture.file.storage.delete(new_file)
        raise


def rewrite_credit(picture: Any) -> None:
    """Let the credit in the file say what the row says."""
    try:
        data = _stored(picture)
        kept = stripped(data, xmp_of(picture))
        if kept != data:
            _write_over(picture.file, kept)
            _tell(picture, file_size=len(kept))
    except OSError:
        # The row holds; whoever finds the file again saves it once more.
        logger.warning("The credit of picture %s could not be written.", picture.pk, exc_info=True)


def bring_up_to_date(picture: Any) -> None:
    """Clean a file that came in before files were cleaned, and tell the row how it looks."""
    rewrite_credit(picture)
    data = _stored(picture)
    _tell(picture, file_hash=content_hash(data), difference_hash=_looks_of(data))


def _stored(picture: Any) -> bytes:
    with picture.file.storage.open(picture.file.name) as file:
        return bytes(file.read())


def _tell(picture: Any, **facts: Any) -> None:
    type(picture).objects.filter(pk=picture.pk).update(**facts)
    for name, value in facts.items():
        setattr(picture, name, value)


def _write_over(file: FieldFile, data: bytes) -> None:
    name = str(file.name)
    if isinstance(file.storage, PictureStorage):
        file.storage.write_over(name, data)
        return
    with file.storage.open(name, "wb") as stored:
        stored.write(data)


def _bytes_of(content: File) -> bytes:
    content.seek(0)
    return bytes(content.read())


def _name_for(name: str, data: bytes) -> str:
    """A photo from an iPhone has become a JPEG."""
    path = PurePath(name)
    became_jpeg = path.suffix.lower() in {".heic", ".heif"} and is_jpeg(data)
    return str(path.with_suffix(".jpg")) if became_jpeg else name


def _looks_of(data: bytes) -> str:
    try:
        return difference_hash(Image.open(io.BytesIO(data)))
    except Exception:  # noqa: BLE001 - what cannot be opened looks like nothing
        return ""
