"""Inline marks in Wagtail's editor. Apart from ``marks``, since it needs loaded models."""

from typing import Any

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler


class LangElementHandler(LinkElementHandler):
    """Stored mark → the editor's entity."""

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        return {"lang": attrs.get("lang", "")}


def lang_decorator(props: dict[str, Any]) -> Any:
    """The editor's entity → stored mark."""
    return DOM.create_element(
        "a", {"linktype": "lang", "lang": props.get("lang", "")}, props["children"]
    )
