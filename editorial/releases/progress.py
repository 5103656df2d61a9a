"""How far the worker is with a release.

Its transaction shows nothing before it is done. Where the setting ``CACHES`` has a cache
``progress``, worker and web server share that; else the default one, which shows it where that
is shared.
"""

from __future__ import annotations

from django.conf import settings
from django.core.cache import BaseCache, caches

from editorial.releases.models import Release
from editorial.releases.states import ReleaseState

#: Seconds: longer than any work on a release takes.
_KEPT = 600


def tell_progress(release: Release, done: int, every: int) -> None:
    """Say that ``done`` of ``every`` steps are through, where somebody may be looking."""
    if release.asked or release.state == ReleaseState.PUBLISHING:
        _cache().set(_key(release), (done, every), _KEPT)


def forget_progress(release: Release) -> None:
    """Before work begins: what is kept is of the work before."""
    _cache().delete(_key(release))


def progress_of(release: Release) -> tuple[int, int] | None:
    """Steps done and steps in all; None: nobody has told."""
    found: tuple[int, int] | None = _cache().get(_key(release))
    return found


def _cache() -> BaseCache:
    return caches["progress" if "progress" in settings.CACHES else "default"]


def _key(release: Release) -> str:
    return f"release-progress-{release.pk}"
