from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Beside:
    """What a file holds beside its pixels, each as its standard wants it; b"" for nothing."""

    exif: bytes = b""
    xmp: bytes = b""
    iptc: bytes = b""
