from typing import Any

from gallery.models import Picture
from gallery.tasks import make_renditions


def make_files_ahead(sender: type[Picture], instance: Picture, raw: bool = False, **kwargs: Any) -> None:
    """A reader's request makes no file: whoever saves a picture has them made."""
    if not raw:
        make_renditions.enqueue(instance.pk)
