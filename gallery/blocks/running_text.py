from __future__ import annotations

import json
from typing import Any

from django import forms
from wagtail.admin.telepath import register
from wagtail.blocks import StreamBlock, StreamValue
from wagtail.blocks.stream_block import StreamBlockAdapter

from gallery.blocks.unknown import UNKNOWN, UnknownBlock


class RunningTextBlock(StreamBlock):
    """A text that keeps blocks of a type that the site has no more.

    Wagtail drops them when it reads the text, and saving makes that final. Here each stands
    in its place as an ``UnknownBlock``, and is itself again when its type comes back.
    """

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__([*(local_blocks or []), (UNKNOWN, UnknownBlock())], **kwargs)

    def to_python(self, value: Any) -> StreamValue:
        if isinstance(value, str):
            value = _parsed(value)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            value = [self._kept(self._returned(child)) for child in value]
        return super().to_python(value)

    def get_api_representation(self, value: StreamValue, context: Any = None) -> list[Any]:
        data = super().get_api_representation(value, context)
        return [child for child in data if child["type"] != UNKNOWN]

    def _kept(self, child: dict[str, Any]) -> dict[str, Any]:
        if child["type"] in self.child_blocks:
            return child
        inner = {"type": child["type"], "value": child.get("value")}
        return {"type": UNKNOWN, "value": inner, "id": child.get("id")}

    def _returned(self, child: dict[str, Any]) -> dict[str, Any]:
        inner = child.get("value")
        if child["type"] != UNKNOWN or not isinstance(inner, dict):
            return child
        known = inner.get("type") in self.child_blocks
        return {**inner, "id": child.get("id")} if known else child


class RunningTextAdapter(StreamBlockAdapter):
    """Wagtail's own, without the unknown block among those to choose from."""

    js_constructor = "gallery.blocks.RunningText"

    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=["gallery/js/running-text.js"])


register(RunningTextAdapter(), RunningTextBlock)


def _parsed(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value  # Wagtail keeps what is no JSON as raw text
