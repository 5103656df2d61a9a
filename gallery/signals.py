"""A reader's request makes no file: whoever saves a picture has them made."""

from __future__ import annotations

from typing import Any

from gallery.models import Picture
from gallery.renditions import missing_specs
from gallery.tasks import make_renditions


def forget_old_files(
    sender: type[Picture], instance: Picture, raw: bool = False, **kwargs: Any
) -> None:
    """What was drawn from a file that is being replaced shows the wrong picture."""
    stored = Picture.objects.filter(pk=instance.pk).values_list("file", flat=True).first()
    if stored and stored != instance.file.name and not raw:
        sender.get_rendition_model().objects.filter(image_id=instance.pk).delete()


def make_files_ahead(
    sender: type[Picture], instance: Picture, raw: bool = False, **kwargs: Any
) -> None:
    """Also makes good what an earlier worker left undone, so saving again is a remedy."""
    if not raw and missing_specs(instance):
        make_renditions.enqueue(instance.pk)
