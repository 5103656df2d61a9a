"""Putting pictures into an album: at the end of its newest draft, each of them once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.permission_policies.pages import PagePermissionPolicy

from gallery.models import AlbumPage, Picture
from gallery.reading import pictures_in


class AlbumField(forms.ModelChoiceField):
    """A choice among the albums that ``user`` may edit; none is a choice too."""

    def __init__(self, *, user: Any, **kwargs: Any) -> None:
        super().__init__(albums_for(user), label=gettext_lazy("Album"), **kwargs)

    def label_from_instance(self, album: AlbumPage) -> str:
        words = {"title": album.get_admin_display_title(), "language": album.locale}
        return _("%(title)s (%(language)s)") % words


def albums_for(user: Any) -> QuerySet[AlbumPage]:
    """The albums that ``user`` may edit, those that changed last first."""
    albums = PagePermissionPolicy(AlbumPage).instances_user_has_permission_for(user, "change")
    return (
        albums.filter(locked=False).select_related("locale").order_by("-latest_revision_created_at")
    )


@transaction.atomic
def append_pictures(album: AlbumPage, pictures: Iterable[Picture], user: Any) -> int:
    """Put those that are not in the newest draft of ``album`` at its end.

    Returns their number. The draft is a new revision by ``user``; nothing is published.
    """
    row = AlbumPage.objects.select_for_update().get(pk=album.pk)
    draft = row.get_latest_revision_as_object()
    held = pictures_in(draft.pictures)
    added = {picture.pk: picture for picture in pictures if picture.pk not in held}
    for picture in added.values():
        draft.pictures.append(("figure", {"picture": picture, "alt": "", "caption": ""}))
    if added:
        draft.save_revision(user=user, log_action=True)
    return len(added)


def put_into_album(request: HttpRequest, album: Any, pictures: list[Picture]) -> None:
    """Append, and tell the person what came of it, with the way to the album's editor."""
    try:
        number = append_pictures(album, pictures, request.user) if pictures else 0
    except AlbumPage.DoesNotExist:
        messages.warning(request, album_is_gone())
        return
    if number:
        messages.success(request, _added(number, album), buttons=[_way_to(album)])
    elif pictures:
        words = {"title": album.title}
        messages.warning(request, _("The album “%(title)s” has these pictures already.") % words)


def album_is_gone() -> str:
    return _("The album was deleted meanwhile. The pictures are in the list of pictures.")


def _added(number: int, album: AlbumPage) -> str:
    return ngettext(
        "%(number)d picture was added to the draft of the album “%(title)s”.",
        "%(number)d pictures were added to the draft of the album “%(title)s”.",
        number,
    ) % {"number": number, "title": album.title}


def _way_to(album: AlbumPage) -> Any:
    url = reverse("wagtailadmin_pages:edit", args=[album.pk])
    return messages.button(url, _("Edit the album"))
