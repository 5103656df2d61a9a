"""What the history of a page says of files of its translation jobs."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language_info, gettext_lazy, ngettext
from wagtail.log_actions import LogFormatter

TAKEN = "editorial.translation_file"


def register_actions(actions: Any) -> None:
    """Called by Wagtail's hook for log actions."""
    actions.register_action(TAKEN)(BroughtBack)


class BroughtBack(LogFormatter):
    label = gettext_lazy("Bring back a translated file")

    def format_message(self, log_entry: Any) -> str:
        count = log_entry.data.get("counts", {}).get("taken", 0)
        sentence = ngettext(
            "%(kind)s file brought back (%(language)s): %(count)d text was taken",
            "%(kind)s file brought back (%(language)s): %(count)d texts were taken",
            count,
        )
        said = log_entry.data
        language = _language(said.get("language", ""))
        return sentence % {"kind": said.get("kind", ""), "language": language, "count": count}


def _language(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
