"""The plan of the demo's issue in the making: articles that nobody has written yet, and ideas."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from editorial.assignments.assigning import assign
from editorial.assignments.models import Track
from magazine.models import IssuePage, IssuePlan, PlannedArticle, SectionPage
from magazine.planning.items import magazine_of, put_into
from website.demo.reading import CONTENT, load
from website.users.models import User

Entry = dict[str, Any]


@transaction.atomic
def load_plan() -> None:
    """Once, into the issue that is not public; the demo's users are there already."""
    issue = IssuePage.objects.filter(live=False, locale__language_code="fi").first()
    if issue is None or IssuePlan.objects.exists():
        return
    demo, today = load(CONTENT / "planning.toml"), timezone.localdate()
    plan = demo["plan"]
    IssuePlan.objects.create(
        issue_key=issue.translation_key,
        planned_on=_day(today, plan["planned_in"]),
        deadline=_day(today, plan["deadline_in"]),
        notes=plan["notes"],
    )
    for entry in demo["articles"]:
        _plan(issue, entry, today)


def _plan(issue: IssuePage, entry: Entry, today: date) -> None:
    writer, due = entry.pop("writer", ""), entry.pop("due_in", None)
    place = magazine_of(issue) if entry.pop("ideas", False) else issue
    slug = entry.pop("section", "")
    section = SectionPage.objects.filter(slug=slug, locale=issue.locale).first()
    item = PlannedArticle(section=section, **entry)
    put_into(item, place)
    if writer:
        person = User.objects.get(username=writer)
        assign(item.key, Track.TEXT, person, _day(today, due) if due else None)


def _day(today: date, days: int) -> date:
    return today + timedelta(days=days)
