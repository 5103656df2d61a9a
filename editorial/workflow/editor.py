"""Wagtail's page editor, as far as a workflow goes through it."""

from __future__ import annotations

import json
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from editorial.workflow.handing_in import why_not_handed_in
from editorial.workflow.past import goes_past, log_past


class HandsInMixin:
    """Submitting and publishing, for a new page and for an old one."""

    page: Any
    request: Any

    def submit_action(self) -> HttpResponse:
        response = super().submit_action()  # type: ignore[misc]
        return self._back_with_the_list() or response

    def restart_workflow_action(self) -> HttpResponse:
        response = super().restart_workflow_action()  # type: ignore[misc]
        return self._back_with_the_list() or response

    def publish_action(self) -> HttpResponse:
        # Asked before: publishing cancels what it goes past.
        state = self.page.current_workflow_state if self.page.pk else None
        response: HttpResponse = super().publish_action()  # type: ignore[misc]
        if goes_past(self.page):
            log_past(self.page, self.request.user, state)
        return response

    def _back_with_the_list(self) -> HttpResponse | None:
        """To the form of a page that the readiness step has given back at once."""
        sentence = why_not_handed_in(self.page)
        if not sentence:
            return None
        list(get_messages(self.request))  # Wagtail's, which says that it was handed in
        messages.error(self.request, sentence)
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[self.page.pk]))


class DecidesMixin(HandsInMixin):
    """Approving with the page's form: what was typed meanwhile by another is not lost."""

    def form_valid(self, form: Any) -> HttpResponse:
        if self.request.POST.get("action-workflow-action"):
            if sentence := self._why_not_now():
                form.add_error(None, sentence)
                return self.form_invalid(form)  # type: ignore[attr-defined]
            self._what_is_sent_is_what_was_seen()
        return super().form_valid(form)  # type: ignore[misc]

    def _why_not_now(self) -> str:
        if self.is_out_of_date or self._said().get("seen") not in {  # type: ignore[attr-defined]
            None,
            self.page.latest_revision_id,
        }:
            return _(
                "Somebody has changed the page since you opened it. Nothing was decided or "
                "saved. Copy what you have written, open the page again, and decide then."
            )
        if not self.workflow_action_is_valid():  # type: ignore[attr-defined]
            return _(
                "The page does not wait for this decision any more. Nothing was decided or "
                "saved: look at the page's status, or save what you have written as a draft."
            )
        return ""

    def _said(self) -> dict[str, Any]:
        try:
            said = json.loads(self.request.POST.get("workflow-action-extra-data") or "{}")
        except ValueError:
            return {}
        return said if isinstance(said, dict) else {}

    def _what_is_sent_is_what_was_seen(self) -> None:
        """The form may make a newer revision before the decision is made on it."""
        said = {key: value for key, value in self._said().items() if key in {"comment", "step"}}
        self.request.POST = self.request.POST.copy()
        self.request.POST["workflow-action-extra-data"] = json.dumps(said)
