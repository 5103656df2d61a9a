"""Panels of the page editor that more than one app uses."""

from __future__ import annotations

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.panels import MultiFieldPanel


class SharedPanel(MultiFieldPanel):
    """Fields that say the same in every language: edited on the source, shown elsewhere."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        @cached_property
        def source(self):
            """The page to edit instead, or None when this is the one."""
            source = self.instance.get_source()
            return None if source is self.instance else source

        @cached_property
        def children(self):
            if self.source:
                return []
            return MultiFieldPanel.BoundPanel.children.func(self)

        @property
        def template_name(self):
            if self.source:
                return "editorial/panels/facts_elsewhere.html"
            return MultiFieldPanel.BoundPanel.template_name

        def is_shown(self):
            return bool(self.source) or super().is_shown()

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            if self.source:
                context["source"] = self.source
                context["edit_url"] = reverse("wagtailadmin_pages:edit", args=[self.source.pk])
            return context
