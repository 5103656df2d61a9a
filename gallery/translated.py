"""The words of pictures and keywords that belong to translation jobs, and files in prose."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from editorial.translation_editor.props import dresses_segments
from editorial.translation_jobs.records import RecordKind, translates_records
from gallery.attachment_translation import show_chooser
from gallery.models import Keyword, Picture
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

dresses_segments(show_chooser)
