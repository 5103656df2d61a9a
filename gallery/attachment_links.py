"""Links to attachments in rich text: loaded together for a text, or for many."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text import extract_references_from_rich_text

from delivery.addresses.files import file_address
from gallery.blocks.at_hand import records_at_hand
from gallery.models import Attachment


class AttachmentLinkHandler(DocumentLinkHandler):
    """Wagtail's, which asks for the files of each piece of text anew."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        known = records_at_hand(Attachment)
        ids = [_number(attrs.get("id", "")) for attrs in attrs_list]
        missing = {pk for pk in ids if pk and pk not in known}
        found = {**known, **(Attachment.objects.in_bulk(missing) if missing else {})}
        return [_opening(found.get(pk)) for pk in ids]


def attachments_linked_in(strings: Iterable[str]) -> set[int]:
    """The ids of the attachments that rich texts link to."""
    return {
        _number(str(pk))
        for html in strings
        if 'linktype="document"' in html
        for model, pk, *_path in extract_references_from_rich_text(html)
        if model is Attachment
    }


def _opening(attachment: Attachment | None) -> str:
    return format_html('<a href="{}">', file_address(attachment.url)) if attachment else "<a>"


def _number(pk: str) -> int:
    return int(pk) if pk.isdecimal() and len(pk) < 10 else 0
