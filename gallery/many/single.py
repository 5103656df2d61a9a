"""Wagtail's ways for a single picture, which offer one that is alike and not only the same."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from wagtail.images.views.chooser import ImageUploadView
from wagtail.images.views.images import CreateView

from gallery.many.batch import Batch
from gallery.many.offers import first_alike, pages_with
from gallery.models import Picture


class AddView(CreateView):
    """A picture like one that is there goes to its row in the table, where that is decided."""

    def get_success_url(self) -> str:
        picture = self.object
        if first_alike(picture, self.request.user):
            return Batch((picture.pk,), alike=(picture.pk,)).url
        return super().get_success_url()


class ChooserUploadView(ImageUploadView):
    """Wagtail asks about pictures with the same file; here about those that look alike too."""

    def get_chosen_response(self, image: Picture) -> HttpResponse:
        return self._offer(image) or super().get_chosen_response(image)

    def render_select_format_response(self, image: Picture, form: Any) -> HttpResponse:
        return self._offer(image) or super().render_select_format_response(image, form)

    def render_duplicate_found_response(
        self, request: Any, new_image: Picture, existing_image: Picture
    ) -> HttpResponse:
        # Read by our template.
        existing_image.shown_on = pages_with(existing_image)
        return super().render_duplicate_found_response(request, new_image, existing_image)

    def _offer(self, picture: Picture) -> HttpResponse | None:
        existing = first_alike(picture, self.request.user)
        if existing is None:
            return None
        return self.render_duplicate_found_response(self.request, picture, existing)
