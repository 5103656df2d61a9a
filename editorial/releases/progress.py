"""How far a publication is. Its transaction shows nothing before it is done; the cache does,
where web server and worker share one.
"""

from __future__ import annotations

from django.core.cache import cache

from editorial.releases.models import Release

#: Seconds: longer than any publication takes.
_KEPT = 600


def tell_progress(release: Release, done: int, every: int) -> None:
    """Say that ``done`` of ``every`` pages are through."""
    cache.set(_key(release), (done, every), _KEPT)


def progress_of(release: Release) -> tuple[int, int] | None:
    """Pages done and pages in all; None: nobody has told."""
    found: tuple[int, int] | None = cache.get(_key(release))
    return found


def _key(release: Release) -> str:
    return f"release-progress-{release.pk}"
