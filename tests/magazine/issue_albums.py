"""Albums that an issue names, as an editor sees and changes them."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from django.urls import reverse

from gallery.models import AlbumPage
from magazine.issue_albums import keys_of, name_albums, version_of
from magazine.models import IssuePage


def url(issue: IssuePage) -> str:
    return reverse("magazine_issue_albums", args=[issue.pk])


def key(album: AlbumPage) -> str:
    return str(album.translation_key)


def titles(issue: IssuePage) -> list[str]:
    """The Finnish titles of the albums that the issue names, in order."""
    albums = AlbumPage.objects.filter(locale__language_code="fi")
    by_key = {key(album): album.title for album in albums}
    return [by_key[its] for its in keys_of(issue)]


def post(client: Any, issue: IssuePage, version: str | None = None, **data: Any) -> Any:
    """Send a change, by default of the list as it is now."""
    return client.post(url(issue), {"version": version or version_of(issue)} | data)


def name(issue: IssuePage, *albums: AlbumPage) -> None:
    name_albums(issue, [key(album) for album in albums], version_of(issue))


def shown(html: str | bytes) -> list[str]:
    """The albums that a public page lists."""
    page = BeautifulSoup(html, "html.parser")
    return [link.text for link in page.select(".albums :is(h3, h4) a")]
