"""Which release holds a page until its time, and who may let it go: the release itself."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from editorial.refusals import Refusal
from editorial.releases.going import is_going_out
from editorial.releases.models import Release
from editorial.workflow.edits import said_in


class HeldByRelease(Refusal, PermissionDenied):
    """Raised when a page is about to go out before the release that it belongs to.

    Also a PermissionDenied: Wagtail's API answers that with the sentence. Its admin would
    keep the sentence to itself, so every door there asks ``why_held`` first.
    """

    def __init__(self, page: Any, release: Release) -> None:
        self.release = release
        super().__init__(held_sentence(page, release))


def release_holding(page: Any) -> Release | None:
    """The release by which ``page`` goes out, and by nothing else; None: it goes out as ever.

    That is any page of its languages, and a page whose subject is not out in its language.
    """
    subject = _subject_of(page)
    mine = Q(members__page=page.pk) if page.pk else Q(pk=None)
    if subject is not None:
        mine |= Q(subject_key=subject.translation_key)
    release = Release.objects.holding().filter(mine).first()
    return release if release and _holds(release, page, subject) else None


def release_below(place: Page) -> Release | None:
    """The release by which new pages below ``place`` go out; None: they go out as ever."""
    subject = _subject_of(place)
    if subject is None:
        return None
    release = Release.objects.holding().of(subject).first()
    return release if release and _holds(release, place, subject) else None


def why_held(page: Any) -> str:
    """The sentence that refuses to publish ``page`` by itself; "" where it may go out."""
    release = release_holding(page)
    return held_sentence(page, release) if release else ""


def held_sentence(page: Any, release: Release) -> str:
    sentence = _(
        "“%(title)s” goes out with %(release)s, and not before it. Publish the whole in its "
        "release."
    )
    return sentence % {"title": page.get_admin_display_title(), "release": release.title}


def refuse_before_its_time(page: Any) -> None:
    """Raise ``HeldByRelease`` when saving ``page``, live, would show readers something early."""
    release = None if is_going_out(page) else release_holding(page)
    if release and _shows_something_new(page):
        raise HeldByRelease(page, release)


def _subject_of(page: Any) -> Any:
    specific = page.specific if type(page) is Page else page
    return specific.goes_out_below() if hasattr(specific, "goes_out_below") else None


def _holds(release: Release, page: Any, subject: Page | None) -> bool:
    language = page.locale.language_code
    if language in release.languages or subject is None:
        return True
    return not Page.objects.filter(pk=subject.pk, live=True).exists()


def _shows_something_new(page: Any) -> bool:
    """A page that is moved or locked is saved too, and says what it has said."""
    row = type(page)._base_manager.filter(pk=page.pk, live=True).first() if page.pk else None
    if row is None:
        return True
    return said_in(row.serializable_data()) != said_in(page.serializable_data())
