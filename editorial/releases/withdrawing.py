"""A release that is out is taken off the site as one, and comes back as it was."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from editorial.refusals import Refusal
from editorial.releases import announcing
from editorial.releases.announcing import tell
from editorial.releases.approving import locked
from editorial.releases.contents import Contents, contents_of, restore_order
from editorial.releases.hashing import hash_of_revision
from editorial.releases.log import REISSUED, TAKEN_OUT, WITHDRAWN, log_step
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release
from editorial.releases.progress import tell_progress
from editorial.releases.publishing import let_out
from editorial.releases.refusing import NotPublished
from editorial.releases.states import ReleaseState
from editorial.releases.verifying import of_version


@transaction.atomic
def withdraw(release: Release, user: Any, reason: str) -> None:
    """Take all of it off the site, and keep what readers had: versions, order and dates.

    Pages that came to the issue after it was out go with it.
    """
    held = locked(release)
    subject = held.subject()
    if held.state != ReleaseState.PUBLISHED or subject is None:
        raise Refusal(_("%(release)s is not public.") % {"release": held.title})
    if Release.objects.holding().of(subject).exists():
        sentence = _("%(release)s has another release under way. Publish or give up that first.")
        raise Refusal(sentence % {"release": held.title})
    contents = contents_of(subject, held.languages)
    public = [page for page in contents.pages if page.live]
    _keep(held, contents, public)
    for done, page in enumerate(reversed(public), start=1):
        page.unpublish(user=user)
        tell_progress(held, done, len(public))
    held.enter(ReleaseState.WITHDRAWN, user, reason)
    log_step(held, WITHDRAWN, user, reason=reason)
    tell(held, announcing.WITHDRAWN)
    release.refresh_from_db()


@transaction.atomic
def reissue(release: Release, user: Any) -> None:
    """Bring a withdrawn release back: the same versions, in the same order, with their dates."""
    held = locked(release)
    if held.state == ReleaseState.PUBLISHED:
        return
    if held.state != ReleaseState.WITHDRAWN:
        raise Refusal(_("%(release)s was not withdrawn.") % {"release": held.title})
    members = list(held.members.select_related("revision"))
    if obstacles := [one for member in members for one in of_version(member)]:
        raise NotPublished(held, obstacles)
    restore_order(held.subject(), held.order)
    let_out(held, members, user, checked=False)
    for member in members:
        dates = {"last_published_at": member.last_published_at}
        Page.objects.filter(pk=member.page_id).update(**dates)
    held.enter(ReleaseState.PUBLISHED, user)
    log_step(held, REISSUED, user)
    tell(held, announcing.REISSUED)
    release.refresh_from_db()


@transaction.atomic
def take_out(page: Any, user: Any, reason: str) -> None:
    """Take one page off the site at once, in all its languages; the rest stays."""
    editions = type(page).objects.filter(translation_key=page.translation_key, live=True)
    for edition in editions:
        edition.unpublish(user=user)
        log(edition, TAKEN_OUT, user=user, data={"reason": reason})


def _keep(release: Release, contents: Contents, public: list[Any]) -> None:
    release.members.all().delete()
    release.order = contents.order
    ReleaseMember.objects.bulk_create(
        _as_it_is(release, page, position) for position, page in enumerate(public)
    )


def _as_it_is(release: Release, page: Any, position: int) -> ReleaseMember:
    # A page that a program made has no version; what readers see becomes one.
    revision: Revision = page.live_revision or page.save_revision(changed=False, clean=False)
    is_source = page.is_source()
    return ReleaseMember(
        release=release,
        page=Page(pk=page.pk),
        revision=revision,
        title=page.title,
        key=page.translation_key,
        language=page.locale.language_code,
        is_source=is_source,
        content_hash=hash_of_revision(revision, is_source),
        position=position,
        last_published_at=page.last_published_at,
    )
