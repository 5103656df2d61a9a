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

from editorial.refusals import Refusal
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
    """Decides at once, from the dashboard, the page's status, or above a translation."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = self.form_class(request.POST) if self.form_class else None
        is_dialog = request.headers.get("x-requested-with") == "XMLHttpRequest"
        if form and not is_dialog and form.errors:
            # Wagtail's would go back without a word.
            raise Refusal(" ".join(str(one) for errors in form.errors.values() for one in errors))
        return super().post(request, *args, **kwargs)


class DecisionInTheEditorView(WhatWasSeenMixin, CollectWorkflowActionDataView):
    """Asks before the page's form is sent with the decision."""
