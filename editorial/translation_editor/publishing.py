"""Publishing the words of a translation: asked, refused and logged as any publication is."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation

from editorial.readiness.guard import NotReady
from editorial.readiness.registry import blocking
from editorial.refusals import Refusal
from editorial.releases.holding import why_held
from editorial.translation.drafts import save_draft, translated_page
from editorial.workflow.past import goes_past, log_past, why_not_past


def publish_translation(translation: Translation, user: Any) -> Any:
    """Make the words translated so far public; the page, or a ``Refusal`` that says why not."""
    page = translation.get_target_instance()
    refuse_to_publish(page, user)
    draft = translated_page(translation)
    sentence = _("“%(title)s” was not published: %(problems)s The words are saved.")
    refuse_invalid(translation, draft, sentence)
    if problems := blocking(draft):
        raise NotReady(draft, problems)
    # Asked before: publishing cancels what it goes past.
    state = page.current_workflow_state
    with transaction.atomic():
        save_draft(translation, user, draft).publish(user=user)
        translation.source.update_target_view_restrictions(translation.target_locale)
        page.refresh_from_db()
        if goes_past(page):
            log_past(page, user, state)
    return page


def refuse_to_publish(page: Any, user: Any) -> None:
    """Raise what keeps ``user`` from publishing ``page``, whatever its words are."""
    if not page.permissions_for_user(user).can_publish():
        raise PermissionDenied
    refuse_locked(page, user)
    if sentence := why_not_past(page) or why_held(page):
        raise Refusal(sentence)


def refuse_locked(page: Any, user: Any) -> None:
    """Raise a ``Refusal`` while ``page`` may not be changed, at a step of its workflow too."""
    lock = page.get_lock()
    if lock and lock.for_user(user):
        sentence = _(
            "“%(title)s” is locked, and its words cannot be changed now. What you wrote before "
            "is saved."
        )
        raise Refusal(sentence % {"title": page.get_admin_display_title()})


def refuse_invalid(translation: Translation, draft: Any, sentence: str) -> None:
    """Raise ``sentence`` with the problems where the fields of ``draft`` do not take the words.

    Marks these words, so call it in no transaction that the refusal would roll back.
    """
    try:
        draft.full_clean()
    except ValidationError as error:
        _mark(translation, error)
        problems = " ".join(error.messages)
        title = draft.get_admin_display_title()
        raise Refusal(sentence % {"title": title, "problems": problems}) from error


def _mark(translation: Translation, error: ValidationError) -> None:
    """Show what is wrong beside the words, as localize does."""
    for model in (StringTranslation, SegmentOverride):
        for field, errors in error.error_dict.items():
            said = model.objects.filter(
                locale=translation.target_locale,
                context__object=translation.source.object_id,
                context__path=field,
            )
            for words in said:
                words.set_field_error(errors)
