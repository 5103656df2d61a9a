"""IPTC's older fields, which picture desks have filled in since before there was XMP."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from PIL import Image, IptcImagePlugin

_NAMES = {
    "title": (2, 5),
    "date": (2, 55),
    "creator": (2, 80),
    "credit": (2, 110),
    "copyright": (2, 116),
    "caption": (2, 120),
}
_CODING = (1, 90)
_UTF8 = b"\x1b%G"


class Iptc:
    """The fields by our names for them."""

    def __init__(self, jpeg: bytes) -> None:
        self._fields: Mapping[Any, Any] = {}
        try:
            # Opened only: the pixels are not looked at.
            with Image.open(io.BytesIO(jpeg)) as image:
                self._fields = IptcImagePlugin.getiptcinfo(image) or {}
        except Exception:  # noqa: BLE001 - torn bytes raise all sorts
            return

    def texts(self, name: str) -> list[str]:
        """All values, in order."""
        value = self._fields.get(_NAMES[name]) or []
        values = value if isinstance(value, list) else [value]
        return [text for text in map(self._decoded, values) if text]

    def text(self, name: str) -> str:
        """The first value, "" when there is none."""
        return next(iter(self.texts(name)), "")

    def _decoded(self, value: bytes) -> str:
        """Few say in which letters they write, so that UTF-8 is tried first."""
        coding = "utf-8" if self._fields.get(_CODING) == _UTF8 else ""
        try:
            return value.decode(coding or "utf-8", "replace" if coding else "strict").strip()
        except UnicodeDecodeError:
            return value.decode("cp1252", "replace").strip()
