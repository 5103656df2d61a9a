"""How a release begins, and how one that is not out is given up."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from editorial.refusals import Refusal
from editorial.releases.approving import locked
from editorial.releases.contents import contents_of
from editorial.releases.log import REOPENED, STARTED, log_step
from editorial.releases.models import Release
from editorial.releases.states import ReleaseState


def start(subject: Any, user: Any = None, is_quiet: bool = False) -> Release:
    """A release of ``subject``, which is in the language of its source, that is being collected.

    From now on its pages go out by it only. Raises ``Refusal`` when there is one already.
    """
    languages = contents_of(subject).languages
    try:
        with transaction.atomic():
            release = Release.objects.create(
                subject_key=subject.translation_key,
                title=subject.get_admin_display_title(),
                languages=languages,
                is_quiet=is_quiet,
            )
            release.enter(ReleaseState.COLLECTING, user)
            log_step(release, STARTED, user)
    except IntegrityError as error:
        sentence = _("%(title)s has a release already.")
        raise Refusal(sentence % {"title": subject.get_admin_display_title()}) from error
    return release


@transaction.atomic
def reopen(release: Release, user: Any) -> None:
    """Take back the approval of ``release``: pages, order and time may be changed again."""
    held = locked(release)
    if not (held.is_frozen or held.state == ReleaseState.WITHDRAWN):
        raise Refusal(_("%(release)s is not approved.") % {"release": held.title})
    held.go_live_at = None
    held.enter(ReleaseState.COLLECTING, user)
    log_step(held, REOPENED, user)
    release.refresh_from_db()


@transaction.atomic
def give_up(release: Release) -> None:
    """Forget a release that is only collected: its pages go out one by one again."""
    held = locked(release)
    if held.state != ReleaseState.COLLECTING:
        sentence = _("%(release)s is approved. Open it again first.")
        raise Refusal(sentence % {"release": held.title})
    held.delete()


def release_under_way(subject: Any) -> Release | None:
    """The release of ``subject`` that is not out yet, or was withdrawn."""
    return Release.objects.holding().of(subject).first()
