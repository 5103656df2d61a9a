"""Handing in a translation: the words on the screen become a draft, and go to those who decide."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation

from editorial.refusals import Refusal
from editorial.translation.drafts import save_draft, translated_page
from editorial.translation.said import said_by_people
from editorial.translation_editor.publishing import refuse_invalid, refuse_locked
from editorial.translation_editor.seen import refuse_unseen
from editorial.workflow.handing_in import hand_in


def hand_in_translation(translation: Translation, user: Any, seen: str = "") -> str:
    """Let what ``user`` sees go through the workflow of its page.

    ``seen`` is what ``shown_to`` gave when the editor was opened. Returns why the readiness
    step gave it back, or "". Raises a ``Refusal`` where nothing can be handed in; the words
    stay in any case.
    """
    _refuse_invalid(translation)
    with transaction.atomic():
        page = held_page(translation)
        refuse_locked(page, user)
        if not page.permissions_for_user(user).can_submit_for_moderation():
            raise PermissionDenied
        _keep(translation, user, seen)
        return hand_in(held_page(translation), user)


def add_to_review(translation: Translation, user: Any, seen: str = "") -> None:
    """Let the words that ``user`` wrote while deciding stand in the draft that is decided on."""
    _refuse_invalid(translation)
    with transaction.atomic():
        page = held_page(translation)
        refuse_locked(page, user)
        if not page.workflow_in_progress:
            sentence = _("“%(title)s” does not wait for this any more. Look at it again.")
            raise Refusal(sentence % {"title": page.get_admin_display_title()})
        _keep(translation, user, seen)


def held_page(translation: Translation) -> Any:
    """The translated page, held until the transaction ends: of two one comes after the other."""
    page = translation.get_target_instance()
    Page.objects.select_for_update().get(pk=page.pk)
    page.refresh_from_db()
    return page


def waiting_texts(translation: Translation) -> int:
    """How many texts of the page nobody has translated, or confirmed where a machine did."""
    said = said_by_people().filter(
        locale=translation.target_locale_id, context__object=translation.source.object_id
    )
    places = set(said.values_list("translation_of", "context"))
    texts = StringSegment.objects.filter(source=translation.source_id)
    return sum(place not in places for place in texts.values_list("string", "context"))


def _refuse_unfinished(translation: Translation) -> None:
    count = waiting_texts(translation)
    if not count:
        return
    # Readers would find it in the original language at the address of the other.
    sentence = ngettext(
        "%(count)d text has no translation that a person has written or confirmed. Translate it, "
        "and hand the page in then.",
        "%(count)d texts have no translation that a person has written or confirmed. Translate "
        "them, and hand the page in then.",
        count,
    )
    raise Refusal(sentence % {"count": count})


def _refuse_invalid(translation: Translation) -> None:
    sentence = _("“%(title)s” was not handed in: %(problems)s The words are saved.")
    refuse_invalid(translation, translated_page(translation), sentence)


def _keep(translation: Translation, user: Any, seen: str) -> None:
    """A draft that says what is on the screen, and all of it."""
    refuse_unseen(translation, user, seen)
    _refuse_unfinished(translation)
    save_draft(translation, user)
