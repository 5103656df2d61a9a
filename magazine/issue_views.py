"""What the admin's own views of an issue have in common."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.generic import View

from magazine.models import IssuePage
from magazine.running_order import may_rearrange


class IssueView(View):
    """For whoever may rearrange the issue that the address names; 403 for others."""

    issue: IssuePage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.issue = get_object_or_404(IssuePage, pk=kwargs["issue_id"])
        if not may_rearrange(request.user, self.issue):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
