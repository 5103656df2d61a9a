"""In the list of pictures: those that are ticked go into an album."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.images.views.bulk_actions.image_bulk_action import ImageBulkAction

from gallery.many.albums import AlbumField, put_into_album
from gallery.many.batch import pictures_with
from gallery.models import AlbumPage, Picture


class AlbumForm(forms.Form):
    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["album"] = AlbumField(user=user)


class AddToAlbum(ImageBulkAction):
    """Appends the chosen pictures to the draft of an album."""

    display_name = _("Add to album")
    action_type = "add_to_album"
    aria_label = _("Add the chosen pictures to an album")
    template_name = "gallery/many/add_to_album.html"
    action_priority = 20
    form_class = AlbumForm

    @classmethod
    def get_queryset(cls, model: type[Picture], object_ids: Any) -> list[Picture]:
        return pictures_with(object_ids)

    def check_perm(self, picture: Picture) -> bool:
        return self.permission_policy.user_has_permission_for_instance(
            self.request.user, "choose", picture
        )

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_execution_context(self) -> dict[str, Any]:
        return {"album": self.cleaned_form.cleaned_data["album"], "request": self.request}

    @classmethod
    def execute_action(
        cls, pictures: list[Picture], album: AlbumPage, request: Any, **kwargs: Any
    ) -> tuple[int, int]:
        put_into_album(request, album, pictures)
        return len(pictures), 0
