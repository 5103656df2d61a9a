"""Bringing translated words into a draft, and nowhere else."""

from __future__ import annotations

import logging
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import Translation
from wagtail_localize.segments.ingest import ingest_segments

from editorial.refusals import Refusal
from editorial.translation.copying import record_translation

logger = logging.getLogger(__name__)


class WordsDoNotFit(Refusal):
    """What was said of a translation cannot be brought into its page."""

    def __init__(self, page: Any) -> None:
        sentence = _(
            "A picture, a link or a text of the translation “%(title)s” cannot be brought into "
            "the page. Choose again what was chosen for this language."
        )
        super().__init__(sentence % {"title": page.get_admin_display_title()})


@transaction.atomic
def start_translation(page: Page, locale: Any, user: Any = None) -> Translation:
    """A translation record of ``page`` into ``locale``, with its draft page; parents too."""
    translation = record_translation(page, locale)
    target = page.get_translation_or_none(locale)
    if target is None:
        translation.source.as_instance().copy_for_translation(locale, copy_parents=True)
        # wagtail-localize had stopped it when an earlier page was deleted.
        translation.enabled = True
        translation.save(update_fields=["enabled"])
    elif target.alias_of_id:
        target.alias_of, target.live = None, False
        target.save(update_fields=["alias_of", "live"], clean=False)
    return translation


def translated_page(translation: Translation) -> Any:
    """The newest draft of the translated page with the words translated so far, unsaved.

    Words not yet translated stay in the source's language. Raises ``WordsDoNotFit``.
    """
    source, locale = translation.source, translation.target_locale
    original = source.as_instance()
    page = translation.get_target_instance().get_latest_revision_as_object()
    copy_synchronised_fields(original, page)
    segments = source._get_segments_for_translation(locale, fallback=True)
    try:
        ingest_segments(original, page, source.locale, locale, segments)
    except Exception as error:  # of any block: a picture is gone, a number is none
        logger.exception("The translation %s cannot be brought into its page", translation.pk)
        raise WordsDoNotFit(page) from error
    return page


@transaction.atomic
def save_draft(translation: Translation, user: Any = None, page: Any = None) -> Revision:
    """A new revision of the translated page; ``page`` is what ``translated_page`` gave.

    localize's ``Translation.save_target`` writes the live row whatever its arguments
    say; this writes a revision only, so readers see nothing before it is published.
    """
    page = page or translated_page(translation)
    if not page.live:
        # A page that was never public has no words to protect, and its row is what
        # lists in the admin show.
        page.save(clean=False)
    return page.save_revision(user=user, clean=False)
