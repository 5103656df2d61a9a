"""What keeps a release from going out: everything is asked as if it were live, in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction

from editorial.readiness.registry import blocking
from editorial.releases.contents import Obstacle
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release
from editorial.releases.progress import tell_progress
from editorial.releases.soundness import unsound
from editorial.releases.translations import translation_obstacles
from editorial.releases.unapproved import unapproved
from editorial.translation.facts import copy_facts
from editorial.translation.left_over import MISSING
from editorial.translation.sources import sources_at_hand


@dataclass(frozen=True)
class Candidate:
    """A page that is to go out: its row, and what it will say."""

    row: Any
    draft: Any

    @property
    def language(self) -> str:
        return str(self.row.locale.language_code)


def obstacles_to(
    release: Release, candidates: list[Candidate], agreed: Mapping[int, str] | None = None
) -> list[Obstacle]:
    """All that somebody should mend before these pages go out by ``release``, what blocks first.

    ``agreed`` tells what approved translations were made from, see ``translation_obstacles``.
    """
    rows = [one.row for one in candidates]
    found = [*_of_places(release, rows), *_of_privacy(rows), *unapproved(rows)]
    with sources_at_hand(rows):
        _tell_facts(candidates)
        for done, one in enumerate(candidates, start=1):
            found += _of_page(one)
            # What was found to be in order is half of the work.
            tell_progress(release, done, 2 * len(candidates))
        found += _of_translations(release, candidates, agreed, found)
    return sorted(found, key=lambda obstacle: not obstacle.blocks)


def _of_translations(
    release: Release,
    candidates: list[Candidate],
    agreed: Mapping[int, str] | None,
    told: list[Obstacle],
) -> list[Obstacle]:
    """How far translators are, but for a page of which the words that are missing are told."""
    lacking = {one.page.pk for one in told if one.code == MISSING}
    found = translation_obstacles(release, candidates, agreed)
    return [one for one in found if one.page.pk not in lacking]


def _tell_facts(candidates: list[Candidate]) -> None:
    """Translations are judged by the facts that go out with their sources, not by those before."""
    drafts = {one.row.translation_key: one.draft for one in candidates if one.row.is_source()}
    for one in candidates:
        source = drafts.get(one.row.translation_key)
        if source and source.pk != one.draft.pk:
            copy_facts(source, one.draft)


def _of_page(one: Candidate) -> Iterator[Obstacle]:
    for problem in blocking(one.draft):
        yield Obstacle(problem.code, str(problem.message), one.row)
    for sentence in unsound(one.draft):
        yield Obstacle("unsound", sentence, one.row)
    ends = one.draft.expire_at
    if ends and ends <= timezone.now():
        sentence = _("The time until which the page is public is over. Change it, or clear it.")
        yield Obstacle("expired", sentence, one.row)


def _of_places(release: Release, rows: list[Any]) -> Iterator[Obstacle]:
    """Readers find nothing below a page that is not public."""
    above = {row.path[: -row.steplen] for row in rows}
    parents = {page.path: page for page in Page.objects.filter(path__in=above)}
    mine = {row.path for row in rows}
    for row in rows:
        parent = parents.get(row.path[: -row.steplen])
        if parent and not parent.live and parent.path not in mine:
            sentence = _("“%(title)s”, under which the page stands, is not public.")
            yield Obstacle("place", sentence % {"title": parent.title}, row)
    yield from _claimed(release, rows)


def _claimed(release: Release, rows: list[Any]) -> Iterator[Obstacle]:
    others = ReleaseMember.objects.filter(
        page__in=[row.pk for row in rows], release__in=Release.objects.frozen()
    ).exclude(release=release.pk)
    pages = {row.pk: row for row in rows}
    for member in others.select_related("release"):
        sentence = _("The page belongs to %(release)s, which is approved. Take it out there first.")
        named = {"release": member.release.title}
        yield Obstacle("claimed", sentence % named, pages[member.page_id])


def _of_privacy(rows: Iterable[Any]) -> Iterator[Obstacle]:
    pages = {row.pk: row for row in rows}
    private = PageViewRestriction.objects.filter(page__in=pages).values_list("page", flat=True)
    for pk in set(private):
        sentence = _("The page is private: readers would not find it. Change its privacy.")
        yield Obstacle("private", sentence, pages[pk])
