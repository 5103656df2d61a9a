"""The admin's dialogs and buttons of a workflow."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.admin.views.generic.workflow import BaseWorkflowFormView
from wagtail.admin.views.pages.workflow import (
    CollectWorkflowActionDataView,
    WorkflowActionView,
)

from editorial.workflow.forms import DecisionForm


class WhatWasSeenMixin(BaseWorkflowFormView):
    """The dialog carries along what whoever decides has before their eyes."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not issubclass(self.form_class, DecisionForm):
            return super().get(request, *args, **kwargs)
        return self.render_modal_form(
            request, self.form_class.shown_for(self.object, self.task_state)
        )


class DecisionView(WhatWasSeenMixin, WorkflowActionView):
    """Decides at once, from the dashboard or the page's status."""


class DecisionInTheEditorView(WhatWasSeenMixin, CollectWorkflowActionDataView):
    """Asks before the page's form is sent with the decision."""
