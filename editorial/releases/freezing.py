"""What an approved release has settled is not changed behind its back: pages, places, order."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.db.models.signals import pre_delete
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.signals import pre_page_move

from editorial.refusals import Refusal
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release


def follow_pages() -> None:
    """Called once when the app is ready: whoever deletes or moves, it is refused."""
    pre_delete.connect(_goes, dispatch_uid="release-member-deleted")
    pre_page_move.connect(_moves, dispatch_uid="release-member-moved")


def refuse_frozen(page: Any) -> None:
    """Raise ``Refusal`` when ``page``, or one below it, belongs to an approved release."""
    below = Q(page__path__startswith=page.path)
    members = ReleaseMember.objects.filter(below, release__in=Release.objects.frozen())
    member = members.select_related("release").first()
    if member:
        sentence = _(
            "“%(title)s” belongs to %(release)s, which is approved: it stays as it is until that "
            "is out. Open the release again first."
        )
        raise Refusal(sentence % {"title": member.title, "release": member.release.title})


def refuse_frozen_contents(subject: Page) -> None:
    """Raise ``Refusal`` when it is approved what goes out with ``subject``, and in which order."""
    release = Release.objects.frozen().of(subject).first()
    if release:
        sentence = _(
            "%(release)s is approved: what is in it, and in which order, stays as it is until the "
            "release is out. Open the release again first."
        )
        raise Refusal(sentence % {"release": release.title})


def _goes(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        refuse_frozen(instance)


def _moves(instance: Page, parent_page_before: Page, parent_page_after: Page, **kw: Any) -> None:
    if parent_page_before != parent_page_after:
        refuse_frozen(instance)
