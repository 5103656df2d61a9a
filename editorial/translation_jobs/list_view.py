"""The list of translation jobs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import policy_registry

from editorial.roles.given import trees_of
from editorial.translation_jobs.filters import JobsFilterSet
from editorial.translation_jobs.rights import jobs_of, may_order_somewhere
from editorial.translation_jobs.telling import progress_of

ON_A_PAGE = 30


def may_have_jobs(user: Any) -> bool:
    """Whether the list is anything for ``user``: an editor, or somebody who translates."""
    policy = policy_registry.get_by_type(Page)
    return policy.user_has_any_permission(user, ["add", "change"]) or bool(trees_of(user))


class JobsView(WagtailAdminTemplateMixin, TemplateView):
    """Those under way, unless the filters ask for others."""

    page_title = gettext_lazy("Translations")
    header_icon = "wagtail-localize-language"
    template_name = "editorial/translation_jobs/jobs.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_have_jobs(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        jobs = jobs_of(self.request.user)
        filters = JobsFilterSet(asked, queryset=jobs, request=self.request)
        page = Paginator(filters.qs, ON_A_PAGE).get_page(asked.get("p"))
        progress, today = progress_of(page.object_list), timezone.localdate()
        rows = [(job, *progress.get(job.pk, (0, 0)), job.is_late(today)) for job in page]
        return super().get_context_data(**kwargs) | {
            "rows": rows,
            "list_page": page,
            "filters": filters.form,
            "is_filtered": any(value for name, value in asked.items() if name != "p"),
            "also": _also(asked),
            "may_order": may_order_somewhere(self.request.user),
        }

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": "", "label": self.page_title}]


def _also(asked: QueryDict) -> str:
    """What else stands in the address of the next part of the list."""
    rest = asked.copy()
    rest.pop("p", None)
    return f"&{rest.urlencode()}" if rest else ""
