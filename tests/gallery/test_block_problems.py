"""What an editor is told of the files and players in a text, beside the form."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.utils import translation

from editorial.readiness.registry import blocking, warnings_of
from tests.factories import fresh, make_article, make_attachment, make_picture, make_recording

WHOLE = {"alt": "", "caption": ""}


def film(**fields):
    return make_recording(type="video", file=ContentFile(b"film", "tanssi.mp4"), **fields)


def without_file(record, name="file"):
    file = getattr(record, name)
    file.storage.delete(file.name)
    return record


def attachment(record):
    return ("attachment", {"attachment": record, "text": ""})


def recording(record, transcript=""):
    return ("recording", {"recording": record, "title": "", "transcript": transcript})


TOLD = {
    "attachment-gone": lambda: attachment(without_file(make_attachment())),
    "attachment-language": lambda: attachment(make_attachment(language="")),
    "attachment-accessibility": lambda: attachment(make_attachment(accessibility="")),
    "attachment-expired": lambda: attachment(make_attachment(valid_until="2020-01-31")),
    "recording-gone": lambda: recording(without_file(make_recording())),
    "recording-captions": lambda: recording(film(captions="")),
    "captions-gone": lambda: recording(without_file(film(), "captions")),
    "recording-transcript": lambda: recording(make_recording(transcript=" ")),
    "recording-credit": lambda: recording(make_recording(credit="")),
    "embed-unknown": lambda: ("embed", {"url": "https://gone.example.org/1", "title": "Filmi"}),
}
DELETED = {
    "attachment-deleted": (make_attachment, attachment),
    "recording-deleted": (make_recording, recording),
    "picture-deleted": (make_picture, lambda picture: ("figure", {"picture": picture, **WHOLE})),
}


@pytest.fixture
def codes(issue, section):
    """A function: what is said of an article with this block."""

    def ask(block, then=lambda: None):
        article = make_article(issue, section, body=[block])
        then()
        with translation.override("fi"):
            problems = warnings_of(fresh(article))
        assert all(problem.where == "body" for problem in problems if problem.code != "lead")
        assert blocking(fresh(article)) == []
        return [problem.code for problem in problems]

    return ask


@pytest.mark.parametrize("code", TOLD)
def test_the_editor_is_told_what_readers_would_miss(codes, code):
    assert codes(TOLD[code]()) == [code]


@pytest.mark.parametrize("code", DELETED)
def test_the_editor_is_told_of_what_was_deleted(codes, code):
    make, block = DELETED[code]
    record = make()

    assert codes(block(record), then=record.delete) == [code]


def test_a_deleted_picture_of_a_gallery_is_told_too(codes):
    gone, here = make_picture(), make_picture()
    figures = [{"picture": picture, **WHOLE} for picture in (gone, here)]

    found = codes(("gallery", {"pictures": figures, "caption": ""}), then=gone.delete)

    assert found == ["picture-deleted"]


def test_nothing_is_said_of_blocks_that_are_whole(codes):
    assert codes(attachment(make_attachment())) == []
    assert codes(recording(film())) == []
    assert codes(recording(make_recording(transcript=""), transcript="Tässä.")) == []
    assert codes(("embed", {"url": "https://vimeo.com/1084537", "title": "Filmi"})) == []
