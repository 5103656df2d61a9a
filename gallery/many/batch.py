"""Which pictures came in together: said by an address, so that it can be returned to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from django.http import QueryDict
from django.shortcuts import get_list_or_404
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.permissions import policy_registry

from gallery.models import Picture

#: Pictures at a time, and rows on a page.
MOST = 100
#: What a row shows; made at once with the picture, so that no table waits for it.
THUMBNAIL = "max-165x165"


@dataclass(frozen=True)
class Batch:
    """Ids in the order in which the pictures came in.

    ``alike`` are those among them of which nobody has said yet whether to keep them beside
    the picture they are like; ``album`` is where they go then.
    """

    pictures: tuple[int, ...] = ()
    alike: tuple[int, ...] = ()
    album: int | None = None

    @classmethod
    def asked_for(cls, data: QueryDict) -> Batch:
        """What a query or a form names; what makes no sense is left out."""
        pictures = numbers_in(data.getlist("pictures"))
        alike = [number for number in numbers_in(data.getlist("alike")) if number in pictures]
        album = next(iter(numbers_in(data.getlist("album"))), None)
        return cls(tuple(pictures[:MOST]), tuple(alike), album)

    @property
    def url(self) -> str:
        """The address of the table of texts."""
        query = {"pictures": _joined(self.pictures)}
        query |= {"alike": _joined(self.alike)} if self.alike else {}
        query |= {"album": str(self.album)} if self.album else {}
        # Readable: numbers and commas need no escape.
        return f"{reverse('gallery_many_texts')}?{unquote(urlencode(query))}"

    def pictures_for(self, user: Any) -> list[Picture]:
        """Those that are there and that ``user`` may change, with their texts."""
        rows = changeable_by(user).prefetch_related("texts").prefetch_renditions(THUMBNAIL)
        found = rows.in_bulk(self.pictures)
        return [found[number] for number in self.pictures if number in found]


def changeable_by(user: Any) -> Any:
    policy = policy_registry.get_by_type(Picture)
    return policy.instances_user_has_permission_for(user, "change")


def pictures_with(ids: Iterable[Any]) -> list[Picture]:
    """The pictures that an address names by their ``ids``; 404 when there is none."""
    return get_list_or_404(Picture, pk__in=numbers_in(map(str, ids)))


def numbers_in(texts: Iterable[str]) -> list[int]:
    """The numbers in ``texts``, which may hold several with commas between; each once."""
    parts = (part.strip() for text in texts for part in text.split(","))
    # Longer ones fit into no database.
    numbers = (int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 19)
    return list(dict.fromkeys(numbers))


def _joined(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))
