"""What localize tells everybody in the admin: titles of drafts, names of records."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.snippets_api import SnippetViewSet

from delivery.spreadsheet import SafeSpreadsheetMixin


class SeenTranslationsView(SafeSpreadsheetMixin, TranslationsReportView):
    """The report of the translations of pages that somebody may see in the explorer.

    localize's own names no columns, so its table for other programs has empty rows.
    """

    list_export = [
        "source.object_repr",
        "source.specific_content_type",
        "source.locale",
        "target_locale",
        "waiting_for_translation",
    ]
    export_headings = {
        "source.object_repr": _("Page"),
        "source.specific_content_type": _("Type"),
        "source.locale": _("From"),
        "target_locale": _("Into"),
        "waiting_for_translation": _("Waits for words"),
    }

    def get_queryset(self) -> QuerySet:
        translations = super().get_queryset()
        told = ("source__locale", "source__specific_content_type", "target_locale")
        translations = translations.select_related(*told)
        if self.request.user.is_superuser:
            return translations
        seen = policy_registry.get_by_type(Page).explorable_instances(self.request.user)
        keys = seen.order_by().values("translation_key")
        return translations.filter(source__object_id__in=keys)


class SeenSnippetsViewSet(SnippetViewSet):
    """The names of records that somebody may at least view."""

    def get_queryset(self) -> QuerySet:
        policy: Any = policy_registry.get_by_type(self.get_model())
        return policy.instances_user_has_any_permission_for(self.request.user, ["view", "change"])
