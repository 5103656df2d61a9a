"""A reader's request makes no file: whoever saves a picture has them made."""

from __future__ import annotations

from typing import Any

from gallery.models import Picture, PictureUse
from gallery.tasks import have_drawn
from gallery.uses import record_all_uses


def make_files_ahead(
    sender: type[Picture], instance: Picture, raw: bool = False, **kwargs: Any
) -> None:
    """After a change of file, credit or focal point; readers keep the old files until then.

    Also makes good what an earlier worker left undone, so saving again is a remedy.
    """
    if not raw:
        have_drawn([instance.pk])


def uses_after_migrating(sender: Any, **kwargs: Any) -> None:
    """Pages that went live before their pictures were recorded: one pass after the update."""
    if Picture.objects.exists() and not PictureUse.objects.exists():
        record_all_uses()
