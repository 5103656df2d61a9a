"""From the quick form to an event that readers see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.readiness import blocking
from editorial.readiness.guard import NotReady
from editorial.translation.drafts import save_draft, start_translation
from network.events.quick_form import QuickForm, other_languages
from network.events.schedule import reschedule, version_of
from network.events.schedule_changes import added
from network.models import EventPage, NetworkPage


@dataclass(frozen=True)
class Made:
    """``drafts`` are the languages in which something is missing still."""

    event: EventPage
    is_public: bool
    public: list[str]
    drafts: list[str]


@transaction.atomic
def make_event(network: NetworkPage, form: QuickForm, user: Any) -> Made:
    """Publish the event of ``form``, where ``user`` may; a draft stands there otherwise.

    Raises ``NotReady`` when something keeps it from being published; nothing is left then.
    """
    event = EventPage(**form.facts(), live=False, owner=user)
    network.add_child(instance=event)
    reschedule(event, added([], form.periods), version_of(event), user)
    is_public = _publish(event, network, user)
    public: list[str] = []
    drafts: list[str] = []
    for code, name in other_languages():
        if words := form.words_in(code):
            is_there = _translate(event, code, words, user, is_public)
            (public if is_there else drafts).append(str(name))
    return Made(EventPage.objects.get(pk=event.pk), is_public, public, drafts)


def _publish(event: EventPage, network: Page, user: Any) -> bool:
    revision = event.save_revision(user=user, log_action=True)
    if not network.permissions_for_user(user).can_publish_subpage():
        return False
    if problems := blocking(event):
        raise NotReady(event, problems)
    revision.publish(user=user)
    return True


def _translate(
    event: EventPage, code: str, words: dict[str, str], user: Any, is_public: bool
) -> bool:
    """A translation with ``words``; whether readers see it, which they do when it is whole."""
    locale = Locale.objects.get(language_code=code)
    source = EventPage.objects.get(pk=event.pk)
    translation = start_translation(source, locale, user)
    is_whole = _write(translation, words)
    revision = save_draft(translation, user)
    page = translation.get_target_instance()
    parent = page.get_parent()
    may = parent.live and parent.permissions_for_user(user).can_publish_subpage()
    if not (is_public and is_whole and may) or blocking(revision.as_object()):
        return False
    revision.publish(user=user)
    return True


def _write(translation: Any, words: dict[str, str]) -> bool:
    """Put ``words`` in their places; whether every string now has its translation."""
    missing = 0
    segments = StringSegment.objects.filter(source=translation.source)
    for segment in segments.select_related("context", "string"):
        original = segment.string.data
        # "5 €" is the same in every language.
        same = "" if any(map(str.isalpha, original)) else original
        if text := words.get(segment.context.path, "") or same:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=translation.target_locale,
                context=segment.context,
                defaults={"data": text},
            )
        else:
            missing += 1
    return not missing
