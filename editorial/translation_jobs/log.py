"""What the history of a page says of its translation jobs."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language_info, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from wagtail.log_actions import LogFormatter

MADE = "editorial.translation_job"
TAKEN = "editorial.translation_source"


def register_actions(actions: Any) -> None:
    """Called by Wagtail's hook for log actions."""
    for name, formatter in ((MADE, Ordered), (TAKEN, BroughtUpToDate)):
        actions.register_action(name)(formatter)


class Ordered(LogFormatter):
    label = gettext_lazy("Order a translation")

    def format_message(self, log_entry: Any) -> str:
        pages = log_entry.data.get("pages", 0)
        sentence = ngettext(
            "Translation ordered (%(language)s): %(pages)d page",
            "Translation ordered (%(language)s): %(pages)d pages",
            pages,
        )
        return sentence % {"language": _language(log_entry), "pages": pages}


class BroughtUpToDate(LogFormatter):
    label = gettext_lazy("Bring a translation up to date")

    def format_message(self, log_entry: Any) -> str:
        sentence = _("Newest version given to the translator (%(language)s)")
        return sentence % {"language": _language(log_entry)}


def _language(log_entry: Any) -> str:
    code = log_entry.data.get("language", "")
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return str(code)
