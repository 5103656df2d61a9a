"""The form field through which pictures come in."""

from __future__ import annotations

import warnings
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.images.fields import WagtailImageField


class PictureFileField(WagtailImageField):
    """Wagtail's field, safe from files that are pictures on the outside only.

    Wagtail decodes a file whole before it counts the pixels, and answers 500 when that
    fails. Here the size is read first, and a torn file gets a message.
    """

    default_error_messages = {
        "too_many_pixels": _(
            "The picture has more than %(megapixels)d million pixels. "
            "Make it smaller and upload it again."
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
        if data and self._has_too_many_pixels(data):
            raise self._refusal("too_many_pixels")
        try:
            return super().to_python(data)
        except ValidationError:
            raise
        except Exception as error:  # decoders raise all sorts on torn bytes
            raise self._refusal("unreadable") from error

    def _has_too_many_pixels(self, file: Any) -> bool:
        try:
            width, height = _size_in_header(file)
        except Image.DecompressionBombError:
            return True
        except Exception:  # noqa: BLE001 - no picture at all: Wagtail has words for that
            return False
        return width * height > (self.max_image_pixels or float("inf"))

    def _refusal(self, code: str) -> ValidationError:
        params = {"megapixels": (self.max_image_pixels or 0) // 1_000_000}
        return ValidationError(self.error_messages[code], code=code, params=params)


def _size_in_header(file: Any) -> tuple[int, int]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            return Image.open(file).size
        finally:
            file.seek(0)
