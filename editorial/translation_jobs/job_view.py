"""The page of a job: its matrix, its progress, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.translation_jobs.ending import cancel_job, end_job, hand_over_job, open_again
from editorial.translation_jobs.forms import JobForm
from editorial.translation_jobs.models import JobState, TranslationJob
from editorial.translation_jobs.record_texts import texts_of
from editorial.translation_jobs.rights import jobs_of, may_lead
from editorial.translation_jobs.tasks import make_translation_job
from editorial.translation_jobs.telling import JobPages
from editorial.translation_jobs.updating import bring_job_up_to_date


class OfJobView(WagtailAdminTemplateMixin, TemplateView):
    """For those who see the job: its translator, and whoever may edit what it is for."""

    header_icon = "wagtail-localize-language"
    job: TranslationJob

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.job = get_object_or_404(jobs_of(request.user), pk=kwargs["pk"])
        self.leads = may_lead(request.user, self.job)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        named = {"title": self.job.title, "language": self.job.language_name}
        return _("Translation of %(title)s (%(language)s)") % named

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        jobs = {"url": reverse("editorial_translation_jobs"), "label": _("Translations")}
        return [jobs, {"url": "", "label": self.get_page_title()}]


class JobView(OfJobView):
    """GET shows it, the same address again while it is being made; POST does ``action``."""

    template_name = "editorial/translation_jobs/job.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        texts = texts_of(self.job)
        context = {
            "job": self.job,
            "leads": self.leads,
            "pages": JobPages(self.job),
            "is_being_made": self.job.state == JobState.MAKING,
            "is_late": self.job.is_late(timezone.localdate()),
            "texts": len(texts),
            "texts_done": sum(text.is_done for text in texts),
            "is_gone": self.job.root() is None,
            "has_language": self.job.target_locale() is not None,
            "form": JobForm(instance=self.job) if self.leads else None,
        }
        return super().get_context_data(**kwargs) | context | kwargs

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        act = ACTIONS.get(request.POST.get("action", ""))
        if not self.leads or act is None:
            raise PermissionDenied
        if act is _change:
            return self._change(request)
        act(request, self.job)
        return redirect(request.path)

    def _change(self, request: HttpRequest) -> HttpResponse:
        form = JobForm(request.POST, instance=self.job)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        hand_over_job(form.save(commit=False), request.user)
        messages.success(request, _("The job was saved."))
        return redirect(request.path)


def _change(request: HttpRequest, job: TranslationJob) -> None:
    """See ``JobView._change``, which may have to show its form again."""


def _again(request: HttpRequest, job: TranslationJob) -> None:
    if job.state == JobState.OPEN:
        TranslationJob.objects.filter(pk=job.pk).update(state=JobState.MAKING)
    make_translation_job.enqueue(job.pk)
    messages.success(request, _("The drafts that are missing are being made."))


def _update(request: HttpRequest, job: TranslationJob) -> None:
    count = bring_job_up_to_date(job, request.user)
    if not count:
        messages.success(request, _("Nothing was outdated."))
        return
    sentence = ngettext(
        "The translator has the newest version of %(count)d page now. The translated page stays "
        "as it is until somebody publishes it.",
        "The translator has the newest versions of %(count)d pages now. The translated pages stay "
        "as they are until somebody publishes them.",
        count,
    )
    messages.success(request, sentence % {"count": count})


def _end(request: HttpRequest, job: TranslationJob) -> None:
    end_job(job, request.user)
    messages.success(request, _("The job is done."))


def _cancel(request: HttpRequest, job: TranslationJob) -> None:
    cancel_job(job, request.user)
    messages.success(request, _("The job is cancelled. Drafts and words that are there stay."))


def _reopen(request: HttpRequest, job: TranslationJob) -> None:
    open_again(job, request.user)
    messages.success(request, _("The job is open again."))


ACTIONS: dict[str, Callable[[HttpRequest, TranslationJob], None]] = {
    "change": _change,
    "again": _again,
    "update": _update,
    "end": _end,
    "cancel": _cancel,
    "reopen": _reopen,
}
