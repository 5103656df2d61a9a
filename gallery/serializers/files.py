"""Attachments and recordings as data."""

from __future__ import annotations

from typing_extensions import TypedDict

from delivery.addresses.files import file_address
from gallery.models import Attachment, Recording


class AttachmentData(TypedDict):
    """A file, and what a reader wants to know before downloading it."""

    id: int
    url: str
    title: str
    type: str
    size: int
    language: str
    accessibility: str
    valid_until: str | None


def attachment_data(attachment: Attachment) -> AttachmentData:
    """An attachment; size in bytes, an empty string for what nobody has said."""
    until = attachment.valid_until
    return {
        "id": attachment.pk,
        "url": file_address(attachment.url),
        "title": attachment.title,
        "type": attachment.kind,
        "size": attachment.file_size or 0,
        "language": attachment.language,
        "accessibility": attachment.accessibility,
        "valid_until": until.isoformat() if until else None,
    }


class CaptionsData(TypedDict):
    url: str
    language: str
    label: str


class RecordingData(TypedDict):
    """Sound or film, and whose it is."""

    id: int
    url: str
    type: str
    media_type: str
    title: str
    duration: float
    width: int | None
    height: int | None
    language: str
    captions: CaptionsData | None
    credit: str
    license: str
    license_url: str


def recording_data(recording: Recording) -> RecordingData:
    """A recording; duration in seconds, sizes in pixels."""
    licence = recording.licence
    return {
        "id": recording.pk,
        "url": file_address(recording.url),
        "type": recording.type,
        "media_type": recording.media_type,
        "title": recording.title,
        "duration": recording.duration,
        "width": recording.width,
        "height": recording.height,
        "language": recording.language,
        "captions": _captions_data(recording),
        "credit": recording.credit,
        "license": str(licence.label) if licence else "",
        "license_url": licence.url if licence else "",
    }


def _captions_data(recording: Recording) -> CaptionsData | None:
    if not recording.has_captions:
        return None
    return {
        "url": file_address(recording.captions.url),
        "language": recording.language,
        "label": recording.captions_label,
    }
