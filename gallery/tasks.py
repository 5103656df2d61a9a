"""Work on pictures that no one should wait for."""

from __future__ import annotations

import logging

from django_tasks import task
from wagtail.images.models import SourceImageIOError

from gallery.models import Picture
from gallery.renditions import SPECS

logger = logging.getLogger(__name__)


@task()
def make_renditions(picture_id: int) -> int:
    """Make the files of one picture; returns how many it now has, 0 when it is gone."""
    picture = Picture.objects.filter(pk=picture_id).first()
    if picture is None:
        return 0
    try:
        return len(picture.get_renditions(*SPECS))
    except SourceImageIOError:
        logger.warning("The file of picture %s is missing.", picture_id)
        return 0
