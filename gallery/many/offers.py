"""A picture that was there already is offered, and nothing is stored twice without a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page
from wagtail.permissions import policy_registry

from gallery.alike import alike
from gallery.models import Picture


@dataclass(frozen=True)
class Offer:
    """The ``existing`` picture that a new one is like, and where readers see it."""

    existing: Picture
    pages: list[Page]


def first_alike(picture: Picture, user: Any) -> Picture | None:
    """The oldest picture like ``picture`` that was there before it and that ``user`` may use."""
    found = alike(picture, picture.width, picture.height)
    older = [other.pk for other in found if other.pk < picture.pk]
    policy = policy_registry.get_by_type(Picture)
    choosable = policy.instances_user_has_permission_for(user, "choose")
    return choosable.filter(pk__in=older).order_by("pk").first()


def offers_for(pictures: Iterable[Picture], user: Any) -> dict[int, Offer]:
    """What is offered in place of each of ``pictures``, by id; nothing where nothing is like it."""
    found = {picture.pk: first_alike(picture, user) for picture in pictures}
    return {pk: Offer(one, pages_with(one)) for pk, one in found.items() if one}


def pages_with(picture: Picture) -> list[Page]:
    """The live pages that show ``picture``."""
    return [use.page for use in picture.uses.select_related("page").order_by("pk")]


def give_way(picture: Picture, user: Any) -> bool:
    """Delete ``picture``, since another is used instead; False when a page has it by now."""
    policy = policy_registry.get_by_type(Picture)
    may_delete = policy.user_has_permission_for_instance(user, "delete", picture)
    if not may_delete or pages_with(picture) or picture.get_usage().count():
        return False
    picture.delete()
    return True
