"""Bringing translated words into a draft, and nowhere else."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import Page, Revision
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import Translation
from wagtail_localize.segments.ingest import ingest_segments

from editorial.translation.copying import record_translation


@transaction.atomic
def start_translation(page: Page, locale: Any, user: Any = None) -> Translation:
    """A translation record of ``page`` into ``locale``, with its draft page; parents too."""
    translation = record_translation(page, locale)
    target = page.get_translation_or_none(locale)
    if target is None:
        translation.source.as_instance().copy_for_translation(locale, copy_parents=True)
    elif target.alias_of_id:
        target.alias_of, target.live = None, False
        target.save(update_fields=["alias_of", "live"], clean=False)
    return translation


@transaction.atomic
def save_draft(translation: Translation, user: Any = None) -> Revision:
    """A new revision of the translated page with the words translated so far.

    localize's ``Translation.save_target`` writes the live row whatever its arguments
    say; this writes a revision only, so readers see nothing before it is published.
    Words not yet translated stay in the source's language.
    """
    source, locale = translation.source, translation.target_locale
    original = source.as_instance()
    page = translation.get_target_instance().get_latest_revision_as_object()
    copy_synchronised_fields(original, page)
    segments = source._get_segments_for_translation(locale, fallback=True)
    ingest_segments(original, page, source.locale, locale, segments)
    if not page.live:
        # A page that was never public has no words to protect, and its row is what
        # lists in the admin show.
        page.save(clean=False)
    return page.save_revision(user=user, clean=False)
