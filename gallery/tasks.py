"""Work on pictures that no one should wait for."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django_tasks import task
from wagtail.images.models import SourceImageIOError

from gallery.drawing.keeping import draw_missing
from gallery.drawing.state import specs_to_draw
from gallery.models import Picture, PictureRendition

logger = logging.getLogger(__name__)


def draw_files(picture_id: int) -> int:
    """Draw what one picture lacks; returns how many files it then has, 0 when it is gone.

    What fails is logged and an editor has to mend it; trying again would fail again.
    """
    try:
        draw_missing(Picture.objects.get(pk=picture_id))
    except Picture.DoesNotExist:
        return 0
    except SourceImageIOError:
        logger.warning("The file of picture %s is missing or cannot be read.", picture_id)
    except OSError:
        logger.exception("The files of picture %s cannot be written.", picture_id)
    return PictureRendition.objects.filter(image=picture_id).count()


@task()
def make_renditions(picture_id: int) -> int:
    """What the worker does after an upload, a change or a publication."""
    return draw_files(picture_id)


def have_drawn(ids: Iterable[int]) -> None:
    """Let the worker draw those pictures that lack a file, or have one that is out of date.

    A rolled-back transaction draws nothing: tasks are rows.
    """
    for picture in Picture.objects.filter(pk__in=ids).prefetch_related("renditions"):
        if specs_to_draw(picture, picture.renditions.all()):
            make_renditions.enqueue(picture.pk)
