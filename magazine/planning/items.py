"""Where articles of a plan are, and the pages and work that belong to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import Page

from editorial.assignments.subjects import Subject, names_subjects
from magazine.models import ArticlePage, IssuePage, MagazinePage, PlannedArticle
from magazine.running_order import append


def put_into(item: PlannedArticle, place: Page, user: Any = None) -> None:
    """Save ``item`` as the last of an issue, or among the ideas of a magazine."""
    item.magazine_key = magazine_of(place).translation_key
    item.issue_key = place.translation_key if isinstance(place, IssuePage) else None
    item.save()
    log(item, "wagtail.create", user=user)
    if item.issue_key:
        append(item.key, item.issue_key)


def issue_of(item: PlannedArticle) -> IssuePage | None:
    """The issue that ``item`` is planned for, in the language it is written in."""
    found = IssuePage.objects.filter(translation_key=item.issue_key) if item.issue_key else None
    issue = found.order_by("pk").first() if found is not None else None
    return issue.get_source() if issue else None


def magazine_of(place: Page | PlannedArticle) -> MagazinePage:
    """The magazine of an issue or of an article in a plan, in the language it is written in."""
    if isinstance(place, IssuePage):
        place = place.get_source().get_parent().specific
    if isinstance(place, MagazinePage):
        return place.get_source()
    return MagazinePage.objects.filter(translation_key=place.magazine_key).earliest("pk")


def ideas_of(magazine: MagazinePage) -> list[PlannedArticle]:
    """What waits for an issue, the newest first."""
    waiting = PlannedArticle.objects.filter(
        magazine_key=magazine.translation_key, issue_key=None
    ).exclude(key__in=ArticlePage.objects.values("translation_key"))
    return list(waiting.select_related("section").order_by("-created_at", "-pk"))


@names_subjects
def planned_subjects(keys: set[UUID]) -> Mapping[UUID, Subject]:
    """What is planned and has no page yet, with its issue and the way to make the draft."""
    items = list(PlannedArticle.objects.filter(key__in=keys))
    titles = _titles({item.issue_key for item in items})
    return {item.key: _subject(item, titles) for item in items}


def _titles(keys: set[Any]) -> dict[Any, str]:
    issues = IssuePage.objects.filter(translation_key__in=keys)
    return dict(issues.values_list("translation_key", "title"))


def _subject(item: PlannedArticle, titles: dict[Any, str]) -> Subject:
    url = reverse("magazine_planned_draft", args=[item.pk]) if item.issue_key else ""
    return Subject(item, item.working_title, url, titles.get(item.issue_key, ""))
