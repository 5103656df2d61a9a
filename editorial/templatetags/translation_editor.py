from typing import Any

from django import template

from editorial.translation_editor.panel import panel_of

register = template.Library()


@register.simple_tag(takes_context=True)
def add_readiness(context: Any) -> str:
    """Put the list of problems among the panels of localize's editor, which has no hook."""
    panel = panel_of(context["translation"], context["instance"], context["request"])
    if panel:
        context["side_panels"].append(panel)
    return ""
