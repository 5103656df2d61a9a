"""The pages of a release as its view tells of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import get_language_info, pgettext_lazy

from editorial.releases.contents import Contents, Obstacle, is_released
from editorial.releases.kept import page_of
from editorial.releases.members import ReleaseMember
from editorial.releases.models import Release
from editorial.releases.progress import progress_of
from editorial.releases.replacing import is_mended
from editorial.releases.states import ReleaseState
from editorial.releases.work import DOING
from editorial.workflow.standing import standings_of


class MemberState(models.TextChoices):
    """How sure it is that a page goes out."""

    ASSIGNED = "assigned", pgettext_lazy("page of a release", "assigned")
    APPROVED = "approved", pgettext_lazy("page of a release", "approved")
    WILL_GO_OUT = "will-go-out", pgettext_lazy("page of a release", "will go out")
    PUBLIC = "public", pgettext_lazy("page of a release", "public")
    STAYS = "stays", pgettext_lazy("page of a release", "came later: not in this release")
    WITHDRAWN = "withdrawn", pgettext_lazy("page of a release", "withdrawn")
    GONE = "gone", pgettext_lazy("page of a release", "deleted")


@dataclass
class Line:
    """One page: what it is called, how sure it is, and whether a newer draft waits beside it."""

    title: str
    language: str
    state: MemberState
    page: Any = None
    is_mended: bool = False
    obstacles: list[Obstacle] = field(default_factory=list)

    @property
    def can_be_taken_out(self) -> bool:
        """The subject itself is withdrawn with all that is in it."""
        is_subject = self.page is not None and is_released(self.page.specific_class)
        return self.state == MemberState.PUBLIC and not is_subject


def lines_of(
    release: Release, contents: Contents, obstacles: Iterable[Obstacle] = ()
) -> list[Line]:
    """Those that were approved in their order, and what is in the issue beside them."""
    members = list(
        release.members.select_related("page__latest_revision", "revision") if release.pk else []
    )
    known = {member.page_id for member in members}
    rest = [page for page in contents.pages if page.pk not in known]
    standings = standings_of([page.pk for page in rest])
    lines = [_of_member(release, member) for member in members]
    lines += [_of_page(release, page, standings.get(page.pk)) for page in rest]
    _say(lines, obstacles)
    return lines


def _of_member(release: Release, member: ReleaseMember) -> Line:
    state = MemberState.WILL_GO_OUT
    if member.page is None:
        state = MemberState.GONE
    elif release.state == ReleaseState.WITHDRAWN:
        state = MemberState.WITHDRAWN
    elif release.state == ReleaseState.PUBLISHED:
        state = MemberState.PUBLIC if member.page.live else MemberState.WITHDRAWN
    mended = release.is_frozen and is_mended(member)
    return Line(member.title, _named(member.language), state, member.page, mended)


def _of_page(release: Release, page: Any, standing: Any) -> Line:
    state = MemberState.APPROVED if standing and standing.is_approved else MemberState.ASSIGNED
    if release.is_frozen:
        state = MemberState.STAYS
    elif page.live and not page.has_unpublished_changes:
        state = MemberState.PUBLIC
    title = page.get_admin_display_title()
    return Line(title, _named(page.locale.language_code), state, page)


def _named(code: str) -> str:
    return str(get_language_info(code)["name_translated"])


def _say(lines: list[Line], obstacles: Iterable[Obstacle]) -> None:
    by_page = {line.page.pk: line for line in lines if line.page}
    for obstacle in obstacles:
        # What is about no page of these stands above the list.
        if line := by_page.get(page_of(obstacle)):
            line.obstacles.append(obstacle)


def now_of(release: Release | None) -> dict[str, Any]:
    """For ``editorial/releases/now.html``: how it is with a release at this moment."""
    is_at_work = release is not None and is_being_done(release)
    return {
        "release": release,
        "state": release.state if release else "",
        "states": ReleaseState,
        "is_at_work": is_at_work,
        "doing": DOING[release.asked or "publish"] if release and is_at_work else "",
        "progress": progress_of(release) if release and is_at_work else None,
    }


def is_being_done(release: Release) -> bool:
    """Whether the worker is at it."""
    return release.is_worked_on or release.state == ReleaseState.PUBLISHING
