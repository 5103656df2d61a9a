"""Attachments and recordings of the demo, their files made by code."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.utils.text import slugify

from gallery.models import Attachment, Recording
from website.demo import records
from website.demo.pdf import pdf
from website.demo.sound import kantele, length_of


def make_attachment(record: records.Attachment) -> Attachment:
    """A tagged PDF with its facts."""
    content = pdf(record.title, record.language, record.text)
    return Attachment.objects.create(
        title=record.title,
        file=ContentFile(content, f"{slugify(record.key)}.pdf"),
        language=record.language,
        accessibility=record.accessibility,
        valid_until=record.valid_until,
    )


def make_recording(record: records.Recording) -> Recording:
    """A tune with captions and transcript."""
    return Recording.objects.create(
        title=record.title,
        type="audio",
        file=ContentFile(kantele(record.tune), f"{slugify(record.key)}.wav"),
        duration=length_of(record.tune),
        language=record.language,
        credit=record.credit,
        license=record.licence,
        captions=ContentFile(webvtt(record.captions).encode(), f"{slugify(record.key)}.vtt"),
        transcript=record.transcript,
    )


def webvtt(cues: list[records.Words]) -> str:
    """Captions as browsers read them; each cue has ``start``, ``end`` (seconds) and ``text``."""
    parts = [f"{_time(cue['start'])} --> {_time(cue['end'])}\n{cue['text']}" for cue in cues]
    return "\n\n".join(["WEBVTT", *parts]) + "\n"


def _time(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes):02}:{rest:06.3f}"
