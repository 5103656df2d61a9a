from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gallery.drawing.state import specs_to_draw
from gallery.files import is_lost
from gallery.models import Picture
from gallery.tasks import draw_files


class Command(BaseCommand):
    help = (
        "Draw the files that pictures lack, that are lost, or that say what is no longer so. "
        "Safe to repeat, and beside the worker."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = [pk for pk in Picture.objects.values_list("pk", flat=True) if _lacks(pk)]
        failed = []
        for number, pk in enumerate(waiting, 1):
            draw_files(pk)
            failed += [pk] if _lacks(pk) else []
            if options["verbosity"]:
                self.stdout.write(f"{number} of {len(waiting)}")
        if failed:
            numbers = ", ".join(map(str, failed))
            raise CommandError(f"The files of these pictures cannot be made: {numbers}.")


def _lacks(pk: int) -> bool:
    """Whether a file of a picture is missing; a row whose file is lost goes first."""
    picture = Picture.objects.filter(pk=pk).first()
    if picture is None:
        return False
    for file in picture.renditions.all():
        if is_lost(file.file):
            file.delete()
    return bool(specs_to_draw(picture, picture.renditions.all()))
