"""A job's file in the admin: taken along, brought back, and what became of each of its texts."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from editorial.translation_files.answers import Answers, by_outcome
from editorial.translation_files.bringing_back import bring_back
from editorial.translation_files.entries import FileRefused
from editorial.translation_files.forms import FileForm
from editorial.translation_files.left_over import table_of
from editorial.translation_files.taking_along import FORMATS, file_name, take_along
from editorial.translation_jobs.job_view import OfJobView
from editorial.translation_jobs.models import JobState


class OfJobFileView(OfJobView):
    """A translator has the files of a job while it is theirs to do, who leads it at any time."""

    @property
    def is_mine(self) -> bool:
        return self.job.translator_id == self.request.user.pk

    @property
    def may_take(self) -> bool:
        return self.leads or (self.is_mine and self.job.is_under_way)

    @property
    def may_bring(self) -> bool:
        return self.job.is_under_way and (self.leads or self.is_mine)


class FileOutView(OfJobFileView):
    def get(self, request: HttpRequest, pk: int, kind: str) -> HttpResponse:
        if not self.may_take:
            raise PermissionDenied
        if kind not in FORMATS:
            raise Http404
        if self.job.state == JobState.MAKING:
            raise FileRefused(_("The drafts of this job are being made. Try again in a moment."))
        return HttpResponse(
            take_along(self.job, kind),
            content_type="application/octet-stream",
            headers={"Content-Disposition": f'attachment; filename="{file_name(self.job, kind)}"'},
        )


class FileView(OfJobFileView):
    """GET offers the files and asks for one; POST tells what became of each text of it."""

    template_name = "editorial/translation_files/file.html"

    def get_page_title(self) -> str:
        return _("The job as a file")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "job": self.job,
            "may_take": self.may_take and self.job.state != JobState.MAKING,
            "may_bring": self.may_bring,
            "form": kwargs.get("form") or FileForm(),
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.may_bring:
            raise PermissionDenied
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._asked_again(form)
        try:
            answers = bring_back(self.job, form.content(), request.user)
        except FileRefused as refusal:
            form.add_error("file", _("Nothing was taken. %(why)s") % {"why": refusal})
            return self._asked_again(form)
        return self.render_to_response(self.get_context_data(**_told(answers)))

    def _asked_again(self, form: FileForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


def _told(answers: Answers) -> dict[str, Any]:
    counts = [(outcome, count) for outcome, count in answers.counts.items() if count]
    return {
        "answers": by_outcome(answers),
        "counts": counts,
        "left": answers.left,
        "table": table_of(answers.left) if answers.left else "",
    }
