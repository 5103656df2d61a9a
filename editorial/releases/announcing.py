"""What webhooks are told of a release, in its transaction."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from delivery.api.registry import resource_of
from delivery.webhooks import announce
from editorial.releases.models import Release

PUBLISHED, WITHDRAWN, REISSUED = "published", "withdrawn", "reissued"


def tell(release: Release, what: str) -> None:
    """Tell of the subject in the languages of ``release``: "issue.published" and the like.

    Of a back issue that goes out quietly nobody is told.
    """
    editions = [*_editions(release)]
    if release.is_quiet or not editions:
        return
    told = [
        {
            "locale": page.locale.language_code,
            "id": page.pk,
            "title": page.title,
            "url": page.get_full_url(),
        }
        for page in editions
    ]
    announce(f"{_kind(editions[0])}.{what}", {"release": release.pk, "editions": told})


def _editions(release: Release) -> list[Any]:
    rows = Page.objects.filter(
        translation_key=release.subject_key, locale__language_code__in=release.languages
    )
    found = {row.locale.language_code: row for row in rows.select_related("locale").specific()}
    return [found[code] for code in release.languages if code in found]


def _kind(page: Any) -> str:
    """As the API calls it."""
    resource = resource_of(type(page))
    return resource.singular if resource else str(page._meta.model_name)
