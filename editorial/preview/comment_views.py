from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from delivery.languages.people import language_of
from delivery.letters import post
from delivery.public_forms import PublicFormView, Reason, Verdict
from editorial.preview.comment_forms import CommentForm
from editorial.preview.comments import ShareComment
from editorial.preview.guest_views import (
    APPROVAL,
    COMMENT,
    SENT,
    Refused,
    comment_context,
    opened_at,
    opened_link,
)
from editorial.preview.letters import tell_of_comment
from editorial.preview.log import log_approval
from editorial.preview.rendering import for_nobody_else

#: No person fills in a field that nobody sees, or sends a form that we have not made.
_NOBODY = {Reason.DECOY, Reason.NO_STAMP}


class CommentView(PublicFormView):
    """Takes what a guest sends; the form itself stands below the page."""

    form_class = CommentForm
    template_name = "editorial/preview/comment.html"
    title = _("Your comment")
    button = _("Send the comment")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.link = opened_link(request, kwargs["token"])
            self.opened = opened_at(request, self.link, kwargs["page"])
        except Refused as refused:
            return refused.answer
        return for_nobody_else(super().dispatch(request, *args, **kwargs))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(self._leaf())

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"allows_approval": self.link.allows_approval}

    def accept(self, form: CommentForm, verdict: Verdict) -> None:
        comment = ShareComment.objects.create(
            link=self.link,
            page=self.opened.row,
            revision_id=self.opened.row.latest_revision_id,
            suspicions=verdict.codes,
            **form.answers,
        )
        if _NOBODY.isdisjoint(verdict.reasons):
            if comment.is_approval:
                log_approval(comment)
            if maker := self.link.created_by:
                post(tell_of_comment, comment.pk, language_of(maker))

    def get_success_url(self) -> str:
        form = self.get_form()
        return f"{self._leaf()}?{SENT}={APPROVAL if form.is_approval else COMMENT}#Preview_end"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        more = comment_context(self.link, self.opened, context["form"])
        return context | more | {"back": self._leaf(), "about": self.opened.draft.title}

    def _leaf(self) -> str:
        return self.opened.addresses.of(self.opened.row.pk, self.opened.language)
