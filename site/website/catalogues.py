"""Compiled catalogues: made from the ``.po`` files whenever those are newer."""

from __future__ import annotations

from pathlib import Path

import polib
from django.utils.translation.reloader import translation_file_changed


def compile_catalogues(folder: Path) -> list[Path]:
    """Compile each ``.po`` under ``folder`` that is newer than its ``.mo``; returns those."""
    stale = [path for path in sorted(folder.rglob("*.po")) if _is_stale(path)]
    for path in stale:
        compiled = path.with_suffix(".mo")
        polib.pofile(str(path)).save_as_mofile(str(compiled))
        # This process has read the old ones already: a first run would speak English.
        translation_file_changed(sender=None, file_path=compiled)
    return stale


def _is_stale(path: Path) -> bool:
    compiled = path.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime
