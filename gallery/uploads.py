"""The form field through which pictures come in."""

from __future__ import annotations

import io
import warnings
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.images.fields import WagtailImageField

from gallery.metadata.heic import is_one as is_heic
from gallery.metadata.reading import Found, read
from gallery.metadata.stripping import stripped

#: Pixels: what is smaller is a dot that a page counts its readers with.
LEAST = 16


class PictureFileField(WagtailImageField):
    """Wagtail's field, safe from files that are pictures on the outside only.

    Wagtail decodes a file whole before it counts the pixels, and answers 500 when that
    fails. Here the size is read first, and a torn file gets a message. What is decoded, and
    whatever becomes of the upload, is without the notes of the camera; ``found`` on the file
    is what they told.
    """

    default_error_messages = {
        "too_many_pixels": _(
            "The picture has more than %(megapixels)d million pixels. "
            "Make it smaller and upload it again."
        ),
        "too_small": _(
            "The picture is only %(width)d × %(height)d pixels. "
            "Upload one with at least %(least)d pixels on each side."
        ),
        "moving": _(
            "The picture moves, and readers would see only its beginning. Upload a still "
            "picture, or a film as a recording."
        ),
        "unreadable": _(
            "The picture cannot be opened to its end. Save it again and upload the new file."
        ),
    }

    @classmethod
    def in_place_of(cls, field: WagtailImageField) -> PictureFileField:
        """A field of this class that looks in a form as ``field`` did."""
        return cls(label=field.label, widget=field.widget, required=field.required)

    def to_python(self, data: Any) -> Any:
        if not data or not isinstance(data, UploadedFile):
            return super().to_python(data)
        self.check_image_file_size(data)
        content = _bytes_of(data)
        self._look_at_the_head(data)
        # The same upload may be looked at again, after its notes were removed.
        found = getattr(data, "found", None) or read(content)
        _put(data, content if is_heic(content) else stripped(content))
        # Once more: too long a text before the pixels may have hidden them.
        self._look_at_the_head(data)
        try:
            file = super().to_python(data)
            _put(file, stripped(_bytes_of(file)))
        except ValidationError:
            raise
        except Exception as error:  # decoders raise all sorts on torn bytes
            raise self._refusal("unreadable") from error
        file.found = found
        return file

    def check_image_file_format(self, file: Any) -> None:
        # ".heif" is another name for ".heic".
        if not (file.name.lower().endswith(".heif") and file.image.format_name == "heic"):
            super().check_image_file_format(file)

    def _look_at_the_head(self, file: Any) -> None:
        """Refuse what need not be decoded to be refused."""
        try:
            width, height, moves = _head_of(file)
        except Image.DecompressionBombError as error:
            raise self._refusal("too_many_pixels") from error
        except Exception:  # noqa: BLE001 - no picture at all: Wagtail has words for that
            return
        if width * height > (self.max_image_pixels or float("inf")):
            raise self._refusal("too_many_pixels")
        if min(width, height) < LEAST:
            raise self._refusal("too_small", width=width, height=height, least=LEAST)
        if moves:
            raise self._refusal("moving")

    def _refusal(self, code: str, **params: Any) -> ValidationError:
        params |= {"megapixels": (self.max_image_pixels or 0) // 1_000_000}
        return ValidationError(self.error_messages[code], code=code, params=params)


def _head_of(file: Any) -> tuple[int, int, bool]:
    """Width, height, and whether there are several pictures in it to be shown in turn."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            image = Image.open(file)
            # A JPEG or HEIC with several holds other views of the same.
            moves = image.format not in {"MPO", "HEIF"} and getattr(image, "n_frames", 1) > 1
            return *image.size, moves
        finally:
            file.seek(0)


def found_in(file: Any) -> Found:
    """What the notes in an upload told, before they were removed from it."""
    return getattr(file, "found", None) or Found()


def _bytes_of(file: UploadedFile) -> bytes:
    file.seek(0)
    content = file.read()
    file.seek(0)
    return content


def _put(upload: UploadedFile, content: bytes) -> None:
    """Let ``upload`` hold ``content``, wherever Django keeps it."""
    if hasattr(upload, "temporary_file_path"):
        upload.seek(0)
        upload.truncate()
        upload.write(content)
        upload.flush()
    else:
        upload.file = io.BytesIO(content)
    upload.seek(0)
    upload.size = len(content)
