"""Beside localize's editor: what helps with the words that are still to be written."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail_localize.models import StringSegment, Translation

from editorial.glossary.checks import complaints_about
from editorial.glossary.terms import Glossary
from editorial.machine_translation.made import machine_made
from editorial.translation.memory import matches_for


class HelpSidePanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle help with words")
        icon_name = "openquote"

        def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            context["count"] = len(self.panel.matches) + len(self.panel.machine_made)
            return context

    name = "translation-help"
    title = _("Help with words")
    template_name = "editorial/translation_help/panel.html"
    order = 160

    def __init__(self, translation: Translation, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.translation = translation
        self.matches = matches_for(translation)
        locale = translation.target_locale_id
        self.machine_made = list(machine_made(translation.source.object_id, locale))

    @cached_property
    def glossary(self) -> Glossary:
        source, target = self.translation.source.locale, self.translation.target_locale
        return Glossary(source.language_code, target.language_code)

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        key, locale = self.translation.source.object_id, self.translation.target_locale_id
        return context | {
            "translation": self.translation,
            "matches": self.matches,
            "machine_made": self.machine_made,
            "terms": self.glossary.entries_in(self._original()) if self.glossary.entries else [],
            "complaints": complaints_about(key, locale, self.glossary),
        }

    def _original(self) -> str:
        """All the texts of the page; no term stands across the end of one."""
        texts = StringSegment.objects.filter(source=self.translation.source_id)
        return " 0 ".join(texts.order_by("order").values_list("string__data", flat=True))
