"""Whether what was approved may still go out as it was approved: asked anew, under lock."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from editorial.drafts.loading import drafts_from
from editorial.releases.checking import Candidate, obstacles_to
from editorial.releases.contents import Contents, Obstacle, contents_of
from editorial.releases.hashing import hash_of_revision
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release


def obstacles_now(release: Release) -> list[Obstacle]:
    """What keeps an approved release from going out this moment; nothing stored is trusted."""
    members = list(release.members.select_related("revision", "page"))
    subject = release.subject()
    if subject is None or not members:
        return [Obstacle("empty", _("There is nothing in the release that could go out."))]
    found = [*_of_contents(release, members, contents_of(subject, release.languages))]
    found += [one for member in members for one in of_version(member)]
    if not found:
        agreed = {one.page_id: one.source_hash for one in members if one.page_id}
        found = obstacles_to(release, pinned_candidates(members), agreed)
    return [one for one in found if one.blocks]


def _of_contents(
    release: Release, members: list[ReleaseMember], contents: Contents
) -> Iterator[Obstacle]:
    there = {row.pk for row in contents.pages}
    for member in members:
        if member.page_id and member.page_id not in there:
            sentence = _("The page does not belong here any more: it was moved or left out.")
            yield Obstacle("moved", sentence, member)
    if [item for item in contents.order if item in release.order] != release.order:
        sentence = _("The running order is not the one that was approved.")
        yield Obstacle("order", sentence)


def of_version(member: ReleaseMember) -> Iterator[Obstacle]:
    """What is wrong with the version itself, whatever it says."""
    if member.page_id is None:
        yield Obstacle("deleted", _("The page was deleted."), member)
    elif member.revision is None:
        sentence = _("The version that was approved is gone. Approve the page again.")
        yield Obstacle("version", sentence, member)
    elif hash_of_revision(member.revision, member.is_source) != member.content_hash:
        sentence = _("The text was changed after it was approved. Approve it again.")
        yield Obstacle("changed", sentence, member)


def pinned_candidates(members: list[ReleaseMember]) -> list[Candidate]:
    """The pages of ``members`` as they were approved."""
    rows: Any = Page.objects.filter(pk__in=[member.page_id for member in members])
    pages = {row.pk: row for row in rows.select_related("locale").specific()}
    said = [(pages[one.page_id], one.revision.content) for one in members]  # type: ignore[union-attr]
    drafts = drafts_from(said)
    return [Candidate(page, drafts[page.pk]) for page, _content in said]
