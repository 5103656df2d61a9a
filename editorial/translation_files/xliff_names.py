"""What XLIFF 2 calls things, with the modules for metadata and for the room that there is."""

from __future__ import annotations

CORE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

#: Of our own metadata: whose file it is, and what stands for the words it was made with.
CATEGORY, JOB, SEEN = "kudelma", "job", "said"


def core(name: str) -> str:
    return f"{{{CORE}}}{name}"


def metadata(name: str) -> str:
    return f"{{{METADATA}}}{name}"


def sizes(name: str) -> str:
    return f"{{{SIZES}}}{name}"
