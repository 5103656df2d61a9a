"""The issues that are being made, each with the way to its board."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.generic import View

from magazine.models import IssuePage, IssuePlan, MagazinePage, RunningOrderItem
from magazine.planning.rights import magazines_to_plan


class IssuesInTheMakingView(View):
    """By magazine: the issues that are not public, with what is planned for them."""

    def get(self, request: HttpRequest) -> HttpResponse:
        magazines = magazines_to_plan(request.user)
        if not magazines:
            raise PermissionDenied
        context = {
            "magazines": [(magazine, in_the_making(magazine)) for magazine in magazines],
            "header_title": _("Issues in the making"),
            "breadcrumbs_items": [{"url": "", "label": _("Issues in the making")}],
        }
        return render(request, "magazine/admin/in_the_making.html", context)


def in_the_making(magazine: MagazinePage) -> list[dict[str, Any]]:
    """The issues that readers do not have yet, each with its plan and the number of its texts."""
    found = IssuePage.objects.child_of(magazine).filter(live=False).newest_first()
    issues = list(found.defer("foreword"))
    keys = [issue.translation_key for issue in issues]
    plans = {plan.issue_key: plan for plan in IssuePlan.objects.filter(issue_key__in=keys)}
    texts = RunningOrderItem.objects.filter(issue_key__in=keys).values_list("issue_key")
    numbers = dict(texts.annotate(n=Count("pk", filter=~Q(article_key=None))))
    return [
        {
            "issue": issue,
            "plan": plans.get(issue.translation_key),
            "texts": numbers.get(issue.translation_key, 0),
        }
        for issue in issues
    ]


def open_issues(magazine: MagazinePage) -> Any:
    """Where something may be put: issues in the making, and the newest public ones."""
    issues = IssuePage.objects.child_of(magazine)
    newest = issues.newest_first().values_list("pk", flat=True)[:12]
    return issues.filter(Q(live=False) | Q(pk__in=list(newest))).newest_first()
