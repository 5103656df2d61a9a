"""Storing a picture's file while its form can still say that it did not work."""

from __future__ import annotations

import errno
import logging

from django.utils.translation import gettext as _

from gallery.models import Picture

logger = logging.getLogger(__name__)
_FULL = {errno.ENOSPC, errno.EDQUOT}


def store_or_say_why(picture: Picture) -> str:
    """Store the new file of ``picture``; returns a sentence for the editor when that fails."""
    try:
        picture.file.save(picture.file.name, picture.file.file, save=False)
    except OSError as error:
        logger.exception("The file of a picture could not be stored.")
        if error.errno in _FULL:
            return _(
                "There is no room left for the picture. Tell whoever looks after the site; "
                "nothing you typed is lost, only the file has to be chosen again."
            )
        return _(
            "The picture could not be stored. Try again later; nothing you typed is lost, only "
            "the file has to be chosen again."
        )
    return ""
