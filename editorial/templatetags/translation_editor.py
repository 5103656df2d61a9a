from typing import Any

from django import template
from wagtail.models import Page

from editorial.preview.side_panel import guests_panel_of
from editorial.translation_changes.notes import notes_of
from editorial.translation_changes.panel import ChangesSidePanel
from editorial.translation_editor.desk import desk_of
from editorial.translation_editor.panel import panel_of
from editorial.translation_editor.props import dressed
from editorial.translation_help.panel import HelpSidePanel

register = template.Library()


@register.simple_tag(takes_context=True)
def add_panels(context: Any) -> str:
    """Put ours among the panels of localize's editor, which has no hook for it."""
    page, request = context["instance"], context["request"]
    if panel := panel_of(context["translation"], page, request):
        context["side_panels"].append(panel)
    if isinstance(page, Page):
        changes = ChangesSidePanel(context["translation"], page, request)
        context["side_panels"].append(changes)
        context["changes"] = changes.changes
    context["side_panels"].append(HelpSidePanel(context["translation"], page, request))
    if guests := guests_panel_of(page, request):
        context["side_panels"].append(guests)
    return ""


@register.simple_tag(takes_context=True)
def translation_desk(context: Any) -> Any:
    """The strip above the words; localize's editor knows one kind of lock, and few files."""
    desk = desk_of(context["translation"], context["instance"], context["request"].user)
    notes = notes_of(context["changes"])
    context["props"] = dressed(context["props"], bool(desk and desk.is_closed), notes)
    return desk
