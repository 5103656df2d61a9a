"""One picture of many: through the same form as a single one."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from wagtail.images.forms import get_image_form
from wagtail.images.models import SourceImageIOError

from gallery.many.batch import THUMBNAIL
from gallery.many.offers import first_alike
from gallery.models import Picture

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What became of one file: a picture, or sentences that say why not."""

    name: str
    picture: Picture | None = None
    sentences: list[str] = field(default_factory=list)
    #: Whether a picture like it was there before.
    is_alike: bool = False


def take_in(file: UploadedFile, shared: QueryDict, user: Any) -> Outcome:
    """Store ``file`` as a picture of ``user``; ``shared`` is what was typed for all."""
    # Django has taken folders and unseen signs out of it.
    name = file.name or ""
    form = _form(file, shared, user)
    if not form.is_valid():
        return Outcome(name, sentences=[text for texts in form.errors.values() for text in texts])
    form.instance.title = form.instance.title or PurePath(name).stem[:255]
    picture = form.save()
    _draw_thumbnail(picture)
    return Outcome(name, picture, is_alike=first_alike(picture, user) is not None)


def _form(file: UploadedFile, shared: QueryDict, user: Any) -> Any:
    data = shared.copy()
    data["title"] = ""
    form = get_image_form(Picture)(
        data, {"file": file}, instance=Picture(uploaded_by_user=user), user=user
    )
    # What the file says of itself, else its name.
    form.fields["title"].required = False
    return form


def _draw_thumbnail(picture: Picture) -> None:
    try:
        picture.get_rendition(THUMBNAIL)
    except (SourceImageIOError, OSError):
        logger.warning("No thumbnail of picture %s could be drawn.", picture.pk)
