"""What localize tells everybody in the admin: titles of drafts, names of records."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.snippets_api import SnippetViewSet


class SeenTranslationsView(TranslationsReportView):
    """The report of the translations of pages that somebody may see in the explorer."""

    def get_queryset(self) -> QuerySet:
        translations = super().get_queryset()
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
