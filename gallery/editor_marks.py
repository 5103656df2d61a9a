"""Inline marks in Wagtail's editor. Apart from ``marks``, since it needs loaded models."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

from gallery.notes import SIGN

#: What the editor offers first come first; a mark from elsewhere keeps its own code.
LANGUAGES = [
    "en",
    "sv",
    "fi",
    "se",
    "smn",
    "sms",
    "et",
    "ru",
    "uk",
    "de",
    "fr",
    "es",
    "it",
    "la",
    "ar",
    "so",
]


class LangElementHandler(LinkElementHandler):
    """Stored mark → the editor's entity."""

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        return {"lang": attrs.get("lang", "")}


def lang_decorator(props: dict[str, Any]) -> Any:
    """The editor's entity → stored mark."""
    return DOM.create_element(
        "a", {"linktype": "lang", "lang": props.get("lang", "")}, props["children"]
    )


class FootnoteElementHandler(LinkElementHandler):
    """Stored mark → the editor's entity, which goes as a whole when it is deleted."""

    mutability = "IMMUTABLE"

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        return {"note": attrs.get("note", "")}


def footnote_decorator(props: dict[str, Any]) -> Any:
    """The editor's entity → stored mark."""
    attributes = {"linktype": "footnote", "note": props.get("note", "")}
    return DOM.create_element("a", attributes, props["children"])


def lang_feature() -> EntityFeature:
    """The button with the words of its dialog, which the script has no catalogue for."""
    return EntityFeature(
        {
            "type": "LANG",
            "icon": "globe",
            "description": _("Language of the words"),
            "attributes": ["lang"],
            "languages": LANGUAGES,
            "words": {
                "heading": _("Language of the words"),
                "language": _("Language"),
                "save": _("Save"),
                "remove": _("Remove the mark"),
                "cancel": _("Cancel"),
                "close": _("Close"),
                "nothing": _("Select the words in another language first."),
                "link": _("A link cannot carry a language. Select words outside it."),
            },
        },
        js=["gallery/js/mark-dialog.js", "gallery/js/lang-mark.js"],
        css={"all": ["gallery/css/mark-dialog.css"]},
    )


def footnote_feature() -> EntityFeature:
    """The button that writes a note where the cursor is."""
    return EntityFeature(
        {
            "type": "FOOTNOTE",
            "icon": "superscript",
            "description": _("Footnote"),
            "attributes": ["note"],
            "sign": SIGN,
            "words": {
                "heading": _("Footnote"),
                "note": pgettext_lazy("footnotes", "Note"),
                "help": _(
                    "Web addresses become links. Words between asterisks are set in italics, "
                    "as the name of a book: *The Loom*."
                ),
                "save": _("Save"),
                "remove": _("Remove the note"),
                "cancel": _("Cancel"),
                "empty": _("Write the note first."),
            },
        },
        js=["gallery/js/mark-dialog.js", "gallery/js/footnote-mark.js"],
        css={"all": ["gallery/css/mark-dialog.css"]},
    )
