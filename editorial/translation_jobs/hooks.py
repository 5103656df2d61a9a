"""The addresses of translation jobs, and the ways to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from editorial.pages import EditorialPageMixin
from editorial.translation_jobs.job_view import JobView
from editorial.translation_jobs.list_view import JobsView, may_have_jobs
from editorial.translation_jobs.log import register_actions
from editorial.translation_jobs.order_view import ChooseRootView, OrderView
from editorial.translation_jobs.page_view import PageTranslationsView
from editorial.translation_jobs.report import TranslationStatesView, may_see_report
from editorial.translation_jobs.rights import may_edit_original
from editorial.translation_jobs.texts_view import TextsView

hooks.register("register_log_actions", register_actions)
ICON = "wagtail-localize-language"


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    job, report = "translation-jobs/<int:pk>/", "reports/how-far-translations-are/"
    of_page = "pages/<int:page_id>/translations/"
    results = TranslationStatesView.as_view(results_only=True)
    return [
        path("translation-jobs/", JobsView.as_view(), name="editorial_translation_jobs"),
        path(
            "translation-jobs/add/",
            ChooseRootView.as_view(),
            name="editorial_order_translation_of",
        ),
        path(job, JobView.as_view(), name="editorial_translation_job"),
        path(f"{job}texts/", TextsView.as_view(), name="editorial_translation_texts"),
        path(of_page, PageTranslationsView.as_view(), name="editorial_page_translations"),
        path(f"{of_page}order/", OrderView.as_view(), name="editorial_order_translation"),
        path(report, TranslationStatesView.as_view(), name="editorial_translation_states"),
        path(f"{report}results/", results, name="editorial_translation_states_results"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def translations_button(
    page: Any, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """From a page to how far it is in the other languages, and to ordering a translation."""
    found = page.specific_deferred
    if isinstance(found, EditorialPageMixin) and may_edit_original(user, found):
        url = reverse("editorial_page_translations", args=[page.pk])
        yield Button(_("Translations"), url, icon_name=ICON, priority=17)


class _TranslationsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_have_jobs(request.user)


@hooks.register("register_admin_menu_item")
def jobs_menu_item() -> MenuItem:
    return _TranslationsMenuItem(
        gettext_lazy("Translations"),
        reverse("editorial_translation_jobs"),
        name="translation-jobs",
        icon_name=ICON,
        order=106,
    )


class _ReportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_report(request.user)


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    return _ReportMenuItem(
        gettext_lazy("How far translations are"),
        reverse("editorial_translation_states"),
        name="translation-states",
        icon_name=ICON,
        order=750,
    )
