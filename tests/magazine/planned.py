"""A plan as an editor makes it, through the forms."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from magazine.models import PlannedArticle


def plan(client: Any, issue: Any, title: str = "Villapaita", **fields: Any) -> PlannedArticle:
    """An article in the plan of ``issue``."""
    response = client.post(reverse("magazine_add_planned", args=[issue.pk]), said(title, **fields))
    assert response.status_code == 302, response.context["form"].errors
    return PlannedArticle.objects.get(working_title=title)


def said(title: str, **fields: Any) -> dict[str, Any]:
    """What the form of a planned article sends."""
    empty = dict.fromkeys(("section", "notes", "length", "pictures_wanted", "writer", "due"), "")
    return empty | {"working_title": title} | fields


def board_url(issue: Any) -> str:
    return reverse("magazine_board", args=[issue.pk])


def draft_url(item: PlannedArticle) -> str:
    return reverse("magazine_planned_draft", args=[item.pk])


def hold_url(issue: Any, key: Any) -> str:
    return reverse("magazine_hold_over", args=[issue.pk, key])
