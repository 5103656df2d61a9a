"""Plans follow what happens to the pages that were made of them."""

from __future__ import annotations

from uuid import UUID

from editorial.assignments.models import Assignment
from magazine.models.plans import IssuePlan, PlannedArticle
from magazine.models.running_order import RunningOrderItem


def follow_to(key: UUID, issue_key: UUID) -> None:
    """The article with this key has been moved to another issue."""
    PlannedArticle.objects.filter(key=key).update(issue_key=issue_key)


def give_up_plan(issue_key: UUID) -> None:
    """The issue is gone: what was planned for it becomes ideas without an issue."""
    planned = PlannedArticle.objects.filter(issue_key=issue_key)
    RunningOrderItem.objects.filter(article_key__in=planned.values("key")).delete()
    planned.update(issue_key=None)
    IssuePlan.objects.filter(issue_key=issue_key).delete()


def give_up(item: PlannedArticle) -> None:
    """Take ``item`` off the plan; its page, if there is one, stays with its work."""
    from magazine.models import ArticlePage

    if not ArticlePage.objects.filter(translation_key=item.key).exists():
        RunningOrderItem.objects.filter(article_key=item.key).delete()
        Assignment.objects.of([item.key]).delete()
    item.delete()
