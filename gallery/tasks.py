"""Work on pictures that no one should wait for."""

from __future__ import annotations

import logging

from django_tasks import task

from gallery.models import Picture
from gallery.renditions import specs_of

logger = logging.getLogger(__name__)


@task()
def make_renditions(picture_id: int) -> int:
    """Make the files of one picture; returns how many it now has, 0 when it is gone."""
    picture = Picture.objects.filter(pk=picture_id).first()
    if picture is None:
        return 0
    try:
        return len(picture.get_renditions(*specs_of(picture)))
    except OSError:
        # A file that is not there, or that nobody can open: an editor has to mend it.
        logger.warning("The file of picture %s is missing or cannot be read.", picture_id)
        return 0
