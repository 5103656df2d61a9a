"""Static files with hashed names, collected once for each version of them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_static_files() -> bool:
    """Collect when any file changed since the last time, or the way they are kept; true when
    it did.
    """
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    version = _version()
    if stamp.exists() and stamp.read_text() == version:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(version)
    return True


def _version() -> str:
    # With the settings of development the names are not hashed, in the same folder.
    digest = hashlib.sha256(repr(settings.STORAGES["staticfiles"]).encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            digest.update(f"{name} {Path(storage.path(name)).stat().st_mtime_ns}".encode())
    return digest.hexdigest()
