"""Beside localize's editor: what each text said when it was translated, and says now."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail_localize.models import Translation

from editorial.translation_changes.changes import Changes


class ChangesSidePanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle what has changed in the original")
        icon_name = "history"

        def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            context["count"] = self.panel.changes.count + len(self.panel.changes.given)
            return context

    name = "translation-changes"
    title = _("What has changed in the original")
    template_name = "editorial/translation_changes/panel.html"
    order = 155

    def __init__(self, translation: Translation, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.changes = Changes(translation, translation.source.get_source_instance())

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        return super().get_context_data(parent_context) | {
            "changes": self.changes,
            "source_language": self.changes.page.locale.language_code,
            "language": self.changes.translation.target_locale.language_code,
            "address": reverse("editorial_translation_changes", args=[self.object.pk]),
        }
