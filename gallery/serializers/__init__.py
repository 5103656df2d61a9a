"""Pictures, attachments and recordings as data."""

from gallery.serializers.files import (
    AttachmentData,
    CaptionsData,
    RecordingData,
    attachment_data,
    recording_data,
)
from gallery.serializers.pictures import (
    ArtworkData,
    FocalPointData,
    PictureData,
    SourceData,
    picture_data,
    shown_picture,
)

__all__ = [
    "ArtworkData",
    "AttachmentData",
    "CaptionsData",
    "FocalPointData",
    "PictureData",
    "RecordingData",
    "SourceData",
    "attachment_data",
    "picture_data",
    "recording_data",
    "shown_picture",
]
