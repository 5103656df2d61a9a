"""The words of pictures and keywords that belong to translation jobs, and files in prose."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from editorial.translation.digests import loads_texts
from editorial.translation_editor.props import dresses_segments
from editorial.translation_jobs.records import RecordKind, translates_records
from gallery.attachment_translation import show_chooser
from gallery.models import Keyword, Picture
from gallery.reading import load_pictures
from gallery.shown import texts_of
from gallery.uses import pictures_of

PICTURES = translates_records(
    RecordKind(
        "gallery.picture",
        _("Pictures"),
        Picture,
        ("title", "alt", "caption", "long_description"),
        uses=pictures_of,
    )
)
KEYWORDS = translates_records(
    RecordKind(
        "gallery.keyword",
        _("Keywords"),
        Keyword,
        ("label", "description"),
        stands_for={"label": "name"},
    )
)


@loads_texts
def load_what_texts_show(pages: list[Any]) -> None:
    load_pictures(bodies=[text for page in pages for text in texts_of(page).values()])


dresses_segments(show_chooser)
