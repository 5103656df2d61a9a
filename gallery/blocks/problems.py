"""What pictures and media tell an editor, in whole sentences."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from gallery.files import is_lost
from gallery.models import Attachment, Picture, Recording

Problems = Iterator[tuple[str, str]]


def picture_problems(picture: Picture | None) -> Problems:
    """Why readers would see no picture."""
    if picture is None:
        yield "picture-deleted", _("A picture of the text was deleted. Choose another.")
    elif is_lost(picture.file):
        sentence = _(
            "The file of the picture “%(title)s” is gone, and readers see none. Upload it "
            "again among the pictures."
        )
        yield "picture-gone", sentence % {"title": picture.title}


def attachment_problems(attachment: Attachment | None) -> Problems:
    """What readers would miss beside a link to ``attachment``."""
    if attachment is None:
        yield "attachment-deleted", _("An attachment of the text was deleted. Choose another.")
        return
    named = {"title": attachment.title}
    if is_lost(attachment.file):
        sentence = _("The file of the attachment “%(title)s” is gone. Upload it again.")
        yield "attachment-gone", sentence % named
    if not attachment.language:
        sentence = _("Say in which language the attachment “%(title)s” is.")
        yield "attachment-language", sentence % named
    if not attachment.accessibility:
        sentence = _("Say whether the attachment “%(title)s” is accessible.")
        yield "attachment-accessibility", sentence % named
    if attachment.is_expired:
        sentence = _("The attachment “%(title)s” is out of date, and readers are told so.")
        yield "attachment-expired", sentence % named


def recording_problems(recording: Recording | None, transcript: str) -> Problems:
    """What those would miss who do not hear ``recording``; ``transcript`` is shown with it."""
    if recording is None:
        yield "recording-deleted", _("A recording of the text was deleted. Choose another.")
        return
    named = {"title": recording.title}
    if is_lost(recording.file):
        sentence = _("The file of the recording “%(title)s” is gone. Upload it again.")
        yield "recording-gone", sentence % named
    if recording.is_video and not recording.captions:
        yield "recording-captions", _("Add captions to the film “%(title)s”.") % named
    elif recording.captions and is_lost(recording.captions):
        sentence = _("The captions of the recording “%(title)s” are gone. Upload them again.")
        yield "captions-gone", sentence % named
    if not transcript.strip():
        yield "recording-transcript", _("Write the transcript of “%(title)s”.") % named
    if not recording.credit:
        yield "recording-credit", _("Say who made the recording “%(title)s”.") % named
