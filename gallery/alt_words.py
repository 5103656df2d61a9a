"""Alternative texts that say nothing: the name of the file, or that it is a picture."""

from __future__ import annotations

import re
from pathlib import PurePath

#: How texts begin that say what a screen reader says anyway; the admin's script reads it too.
OPENING = r"(?:(?:valo)?kuva(?:ssa)?|(?:an? |the )?(?:picture|image|photo|photograph) of)\b"
_OPENING = re.compile(OPENING, re.IGNORECASE)


def is_a_name(alt: str, *names: str) -> bool:
    """Whether ``alt`` is one of ``names``, which may be paths, with or without its ending."""
    forms = {form.casefold() for name in names for form in _forms(PurePath(name))} - {""}
    return alt.strip().casefold() in forms


def says_it_is_a_picture(alt: str) -> bool:
    """Whether ``alt`` begins with "Kuvassa", "A photo of" or the like."""
    return bool(_OPENING.match(alt.strip()))


def _forms(name: PurePath) -> set[str]:
    return {str(name), name.name, name.stem}
