"""Inline marks in Wagtail's editor. Apart from ``marks``, since it needs loaded models."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

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
        js=["gallery/js/lang-mark.js"],
        css={"all": ["gallery/css/lang-mark.css"]},
    )
