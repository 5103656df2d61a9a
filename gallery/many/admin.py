"""Where the admin leads to many pictures at once, instead of to Wagtail's own way."""

from __future__ import annotations

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.images.views.chooser import viewset as picture_chooser

from gallery.many.bulk import AddToAlbum
from gallery.many.single import AddView, ChooserUploadView
from gallery.many.texts import TextsView
from gallery.many.views import ManyView

# The upload tab of the chooser.
picture_chooser.create_view_class = ChooserUploadView


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Before Wagtail's, since its app stands after ours: its buttons lead here."""
    return [
        path("images/add/", AddView.as_view()),
        path("images/multiple/add/", ManyView.as_view(), name="gallery_many"),
        path("images/multiple/texts/", TextsView.as_view(), name="gallery_many_texts"),
    ]


hooks.register("register_bulk_action", AddToAlbum)
