from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlock, StreamBlockValidationError, StreamValue

from gallery.blocks.figure import FigureBlock


class AlbumBlock(StreamBlock):
    """The pictures of an album in the order in which readers see them, each once."""

    figure = FigureBlock()

    def clean(self, value: Any) -> StreamValue:
        cleaned = super().clean(value)
        if errors := _repetitions(cleaned):
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


def _repetitions(pictures: StreamValue) -> dict[int, ValidationError]:
    """What is wrong with each picture that stands in the album before, by its place."""
    seen, errors = set(), {}
    for place, child in enumerate(pictures):
        if (picture := child.value["picture"]) in seen:
            sentence = _("The picture “%(title)s” is in the album already. Remove one of the two.")
            errors[place] = ValidationError(sentence % {"title": picture.title})
        elif picture:
            seen.add(picture)
    return errors
