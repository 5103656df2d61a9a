from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue
from wagtail.documents.blocks import DocumentChooserBlock

from gallery.blocks.at_hand import AtHandMixin
from gallery.blocks.problems import Problems, attachment_problems
from gallery.models import Attachment
from gallery.serializers import attachment_data
from gallery.serializers.blocks import AttachmentBlockData


class AttachmentChooserBlock(AtHandMixin, DocumentChooserBlock):
    """Loads all attachments of a text in one query."""


class AttachmentValue(StructValue):
    @property
    def title(self) -> str:
        """The words of the link: those of this place, or the attachment's own."""
        return self["text"] or (self["attachment"].title if self["attachment"] else "")

    @property
    def title_language(self) -> str:
        """The language of the title where it is not that of the text around it."""
        attachment = self["attachment"]
        if self["text"] or not attachment or attachment.language == get_language():
            return ""
        return attachment.language


class AttachmentBlock(StructBlock):
    """A file to download, with all that a reader wants to know before."""

    attachment = AttachmentChooserBlock(label=_("Attachment"))
    text = CharBlock(
        label=_("Link text"),
        max_length=255,
        required=False,
        help_text=_(
            "What the file is: “Annual plan 2026”. Empty: the attachment's own title. "
            "Type, size, language and accessibility are added by themselves."
        ),
    )

    def get_preview_value(self) -> AttachmentValue:
        newest = Attachment.objects.order_by("-pk").first()
        return self.normalize({"attachment": newest, "text": ""})

    def get_api_representation(
        self, value: AttachmentValue, context: Any = None
    ) -> AttachmentBlockData:
        attachment = value["attachment"]
        data = attachment_data(attachment) if attachment else None
        return {"attachment": data, "text": value.title}

    def problems(self, value: AttachmentValue) -> Problems:
        return attachment_problems(value["attachment"])

    class Meta:
        icon = "doc-full-inverse"
        label = _("Attachment")
        description = _("A file to download; the link tells its type, size and language.")
        template = "gallery/blocks/attachment.html"
        preview_template = "gallery/blocks/attachment_preview.html"
        value_class = AttachmentValue
