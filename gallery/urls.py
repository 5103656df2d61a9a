"""What the gallery serves beside its pages; the host includes it before Wagtail's patterns."""

from django.urls import path

from gallery.views import picture_file

urlpatterns = [path("pictures/<path:name>", picture_file, name="gallery_file")]
