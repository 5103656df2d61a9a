"""Who gets the files of a picture, asked by their addresses."""

from __future__ import annotations

from django.test import Client

from gallery.models import Picture


def addresses(picture: Picture) -> list[str]:
    """The original first, then the drawn files."""
    return [picture.file.url, *(drawn.file.url for drawn in picture.renditions.all())]


def answers(client: Client, picture: Picture) -> set[int]:
    """What the addresses of the drawn files answer."""
    drawn = addresses(picture)[1:]
    assert len(drawn) >= 3
    return {client.get(address).status_code for address in drawn}
