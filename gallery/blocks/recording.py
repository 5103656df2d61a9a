from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, TextBlock
from wagtailmedia.blocks import AbstractMediaChooserBlock

from gallery.blocks.at_hand import AtHandMixin
from gallery.blocks.problems import Problems, recording_problems
from gallery.models import Recording
from gallery.serializers import recording_data
from gallery.serializers.blocks import RecordingBlockData


class RecordingChooserBlock(AtHandMixin, AbstractMediaChooserBlock):
    """Loads all recordings of a text in one query."""

    def render_basic(self, value: Recording | None, context: Any = None) -> str:
        return value.title if value else ""


class RecordingValue(StructValue):
    @property
    def heading(self) -> str:
        """What it is called here, or its own title."""
        return self["title"] or (self["recording"].title if self["recording"] else "")

    @property
    def words(self) -> str:
        """The transcript of this place, or the recording's own."""
        return self["transcript"] or (self["recording"].transcript if self["recording"] else "")

    @property
    def words_language(self) -> str:
        """The language of the recording's own transcript where the text is in another."""
        return "" if self["transcript"] else self._foreign

    @property
    def heading_language(self) -> str:
        """The same for its title."""
        return "" if self["title"] else self._foreign

    @property
    def _foreign(self) -> str:
        language = self["recording"].language if self["recording"] else ""
        return "" if language == get_language() else language


class RecordingBlock(StructBlock):
    """Sound or film of one's own, with captions and transcript."""

    recording = RecordingChooserBlock(label=_("Recording"))
    title = CharBlock(
        label=_("Title here"),
        max_length=255,
        required=False,
        help_text=_("Empty: the recording's own."),
    )
    transcript = TextBlock(
        label=_("Transcript here"),
        required=False,
        help_text=_(
            "Empty: the recording's own. Write it here when readers in another language "
            "should get it translated."
        ),
    )

    def get_preview_value(self) -> RecordingValue:
        newest = Recording.objects.order_by("-pk").first()
        return self.normalize({"recording": newest, "title": "", "transcript": ""})

    def get_api_representation(
        self, value: RecordingValue, context: Any = None
    ) -> RecordingBlockData:
        recording = value["recording"]
        data = recording_data(recording) if recording else None
        return {"recording": data, "title": value.heading, "transcript": value.words}

    def problems(self, value: RecordingValue) -> Problems:
        return recording_problems(value["recording"], value.words)

    class Meta:
        icon = "media"
        label = _("Recording")
        description = _("Sound or film of our own, with captions and transcript.")
        template = "gallery/blocks/recording.html"
        preview_template = "gallery/blocks/recording_preview.html"
        value_class = RecordingValue
