"""The running order as an editor sees and changes it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from magazine.models import ArticlePage, IssuePage, RunningOrderItem
from magazine.running_order import version_of


def order(issue: IssuePage) -> list[str]:
    """Titles in running order, drafts included, the lead marked with a star."""
    pages = {page.translation_key: page.title for page in ArticlePage.objects.child_of(issue)}
    rows = RunningOrderItem.objects.filter(issue_key=issue.translation_key)
    return [pages[row.article_key] + ("*" if row.is_lead else "") for row in rows]


def url(issue: IssuePage) -> str:
    return reverse("magazine_running_order", args=[issue.pk])


def key(article: ArticlePage) -> str:
    return str(article.translation_key)


def post(client: Any, issue: IssuePage, version: str | None = None, **data: Any) -> Any:
    """Send a change, by default of the list as it is now."""
    return client.post(url(issue), {"version": version or version_of(issue)} | data)
