"""Pictures, attachments and recordings as data."""

from __future__ import annotations

from typing import TypedDict

from gallery.models import Attachment, Picture, Recording
from gallery.renditions import fallback_of, sources_of


class SourceData(TypedDict):
    type: str
    srcset: str


class PictureData(TypedDict):
    """What a front end needs to show a picture and to say whose it is."""

    id: int
    url: str
    width: int
    height: int
    sources: list[SourceData]
    alt: str
    caption: str
    credit: str
    license: str
    license_url: str


def picture_data(picture: Picture) -> PictureData:
    """A picture in the active language; sizes in pixels, addresses relative to the site."""
    licence, file = picture.licence, fallback_of(picture)
    return {
        "id": picture.pk,
        "url": file.file.url,
        "width": file.width,
        "height": file.height,
        "sources": [{"type": s.type, "srcset": s.srcset} for s in sources_of(picture)],
        "alt": picture.words("alt"),
        "caption": picture.words("caption"),
        "credit": picture.credit,
        "license": str(licence.label) if licence else "",
        "license_url": licence.url if licence else "",
    }


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
        "url": attachment.url,
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
        "url": recording.url,
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
        "url": recording.captions.url,
        "language": recording.language,
        "label": recording.captions_label,
    }
