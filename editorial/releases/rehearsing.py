"""A dry run: what would go out now, and what is in the way."""

from __future__ import annotations

from typing import Any

from editorial.releases.approving import collected, found
from editorial.releases.contents import Obstacle, contents_of
from editorial.releases.models import Release
from editorial.releases.starting import release_under_way
from editorial.releases.verifying import obstacles_now


def rehearse(subject: Any) -> tuple[list[Any], list[Obstacle]]:
    """The pages in their order and all obstacles; nothing is changed, and nobody is held up.

    Of an approved release those that were approved, else those that are there now.
    """
    release = release_under_way(subject)
    if release and release.is_frozen:
        members = release.members.select_related("page__locale")
        return [one.page for one in members if one.page], obstacles_now(release)
    if release is None:
        languages = contents_of(subject).languages
        release = Release(
            subject_key=subject.translation_key, title=subject.title, languages=languages
        )
    contents, candidates = collected(release)
    return contents.pages, found(release, contents, candidates)
