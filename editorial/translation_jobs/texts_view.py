"""The form for the words of small records of a job."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from editorial.translation_jobs.forms import TextsForm
from editorial.translation_jobs.job_view import OfJobView
from editorial.translation_jobs.locked import held_records
from editorial.translation_jobs.record_texts import keep_texts, texts_of
from editorial.translation_jobs.said_before import said_before


class TextsView(OfJobView):
    """Words in the job's language only: originals are shown, never asked for."""

    template_name = "editorial/translation_jobs/texts.html"

    def get_page_title(self) -> str:
        return _("Words beside the pages")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or self._form()
        return super().get_context_data(**kwargs) | {
            "job": self.job,
            "form": form,
            "may_write": self._may_write(),
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self._may_write():
            raise PermissionDenied
        form = self._form(request.POST)
        if not form.is_valid():
            return self._refused(form)
        # What was not asked for, such as a text that came meanwhile, stays.
        said = [
            (text, form.cleaned_data[name])
            for name, text in form.texts.items()
            if name in request.POST
        ]
        try:
            count = keep_texts(self.job, said, request.user)
        except ValidationError as error:
            for sentence in error.messages:
                form.add_error(None, sentence)
            return self._refused(form)
        self._tell(count)
        return redirect("editorial_translation_job", self.job.pk)

    def _form(self, *said: Any) -> TextsForm:
        held = held_records(self.job, self.request.user)
        texts = texts_of(self.job)
        before = said_before(self.job, texts)
        return TextsForm(*said, texts=texts, held=held, before=before)

    def _may_write(self) -> bool:
        mine = self.job.translator_id == self.request.user.pk
        return self.job.is_under_way and (mine or self.leads)

    def _refused(self, form: TextsForm) -> HttpResponse:
        messages.error(self.request, _("Nothing was saved: see what is wrong below."))
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _tell(self, count: int) -> None:
        sentence = ngettext(
            "The words of %(count)d record were saved.",
            "The words of %(count)d records were saved.",
            count,
        )
        messages.success(self.request, sentence % {"count": count})
