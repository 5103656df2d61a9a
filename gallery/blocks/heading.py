from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, StructValue

from gallery import progress
from gallery.serializers.blocks import HeadingData


class HeadingValue(StructValue):
    #: How many headings of the same words the text has up to this one.
    occurrence = 1

    @property
    def anchor(self) -> str:
        """The id that links to this heading end with; "" when the words give none."""
        slug = slugify(self.get("text") or "")
        number = f"-{self.occurrence}" if self.occurrence > 1 else ""
        # The prefix keeps "Content" apart from the ids of the page around the text.
        return f"h-{slug}{number}" if slug else ""

    @property
    def rank(self) -> int:
        """2 to 4; a draft may not have it yet."""
        return int(self.get("level") or 2)


class LevelBlock(ChoiceBlock):
    def bulk_to_python(self, values: Iterable[str | None]) -> list[str | None]:
        # The choices are strings, as what is stored: Wagtail would look each up among them.
        return list(values)


class HeadingBlock(StructBlock):
    """A subheading that stands between blocks."""

    text = CharBlock(label=_("Text"), max_length=255)
    level = LevelBlock(
        label=_("Level"),
        choices=[("2", _("Heading")), ("3", _("Subheading")), ("4", _("Minor heading"))],
        default="2",
    )

    def bulk_to_python(self, values: list[dict[str, Any]]) -> list[HeadingValue]:
        # All headings of a text come at once: the place to tell two "Lopuksi" apart.
        headings = super().bulk_to_python(values)
        seen: Counter[str] = Counter()
        for heading in headings:
            slug = slugify(heading["text"] or "")
            seen[slug] += 1
            heading.occurrence = seen[slug]
        return headings

    def get_context(self, value: HeadingValue, parent_context: Any = None) -> dict[str, Any]:
        progress.passed(value.rank if value["text"] else None)
        return super().get_context(value, parent_context=parent_context)

    def get_api_representation(self, value: HeadingValue, context: Any = None) -> HeadingData:
        progress.passed(value.rank if value["text"] else None)
        return {"text": value["text"] or "", "level": value.rank, "anchor": value.anchor}

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A heading between two blocks.")
        template = "gallery/blocks/heading.html"
        preview_template = "gallery/blocks/preview.html"
        value_class = HeadingValue
        preview_value = {"text": "Langat ja laulut", "level": "2"}
