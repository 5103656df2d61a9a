"""Files that readers download, hear and see, with what they need to know before."""

from __future__ import annotations

import datetime

import pytest

from gallery.models import Attachment, Recording
from tests.gallery.files import upload

DOCUMENT = "/admin/documents/add/"
AUDIO = "/admin/media/audio/add/"
VIDEO = "/admin/media/video/add/"
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:02.000\nHei.\n"


def document(**changes):
    fields = {"title": "Ohje", "collection": 1, "file": upload("ohje.pdf", b"%PDF-1.4 ohje")}
    facts = {"language": "fi", "accessibility": "partly", "valid_until": "2030-01-31"}
    return fields | facts | changes


def recording(**changes):
    fields = {"title": "Laulu", "collection": 1, "file": upload("laulu.mp3", b"ID3 laulu")}
    facts = {"duration": "12", "language": "fi", "transcript": "Tuulan tei."}
    return fields | facts | {"captions": upload("laulu.vtt", CAPTIONS)} | changes


def test_an_attachment_keeps_language_accessibility_and_validity(editor):
    editor.post(DOCUMENT, document())

    attachment = Attachment.objects.get()
    assert (attachment.language, attachment.accessibility) == ("fi", "partly")
    assert attachment.valid_until == datetime.date(2030, 1, 31)


def test_the_form_shows_the_facts_of_an_attachment_again(editor):
    editor.post(DOCUMENT, document())

    address = f"/admin/documents/edit/{Attachment.objects.get().pk}/"
    form = editor.get(address).context["form"]

    assert [form[name].value() for name in ("language", "accessibility")] == ["fi", "partly"]


@pytest.mark.parametrize("name", ["ohje.exe", "ohje.html", "ohje.svg"])
def test_a_file_that_could_run_is_no_attachment(editor, name):
    response = editor.post(DOCUMENT, document(file=upload(name, b"<script>alert(1)</script>")))

    assert list(response.context["form"].errors) == ["file"]
    assert not Attachment.objects.exists()


def test_a_language_in_which_nothing_is_written_is_refused(editor):
    response = editor.post(DOCUMENT, document(language="tlh"))

    assert list(response.context["form"].errors) == ["language"]


@pytest.mark.parametrize(("address", "name"), [(AUDIO, "laulu.mp3"), (VIDEO, "laulu.mp4")])
def test_a_recording_keeps_captions_and_transcript(editor, address, name):
    editor.post(address, recording(file=upload(name, b"laulu"), width="640", height="360"))

    saved = Recording.objects.get()
    assert saved.transcript == "Tuulan tei."
    assert saved.language == "fi"
    assert saved.captions.read() == CAPTIONS


def test_a_recording_can_be_edited_without_losing_its_captions(editor):
    editor.post(AUDIO, recording())
    saved = Recording.objects.get()
    changes = {"title": "Toinen", "collection": 1, "duration": "12", "transcript": "Uusi."}

    editor.post(f"/admin/media/edit/{saved.pk}/", changes)

    saved.refresh_from_db()
    assert (saved.title, saved.transcript) == ("Toinen", "Uusi.")
    assert saved.captions.read() == CAPTIONS


@pytest.mark.parametrize("name", ["laulu.srt", "laulu.txt", "laulu"])
def test_captions_are_webvtt_or_refused_with_a_message(editor, name):
    response = editor.post(AUDIO, recording(captions=upload(name, CAPTIONS)))

    assert list(response.context["form"].errors) == ["captions"]
    assert not Recording.objects.exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"1\n00:00:00,000 --> 00:00:02,000\nHei.\n", "WEBVTT"),
        (b"WEBVTTX\n\n00:00.000 --> 00:02.000\nHei.\n", "WEBVTT"),
        (b"\x00\x01\x02", "WEBVTT"),
        ("WEBVTT\n\n00:00.000 --> 00:02.000\nÄäni".encode("latin-1"), "UTF-8"),
        (b"WEBVTT\n\nHei.\n", "alku- ja loppuaikaa"),
        (b"WEBVTT" + b" " * 2_000_000, "liian suuri"),
    ],
)
def test_captions_are_webvtt_by_content_too(editor, content, told):
    response = editor.post(AUDIO, recording(captions=upload("laulu.vtt", content)))

    assert told in str(response.context["form"].errors["captions"])
    assert not Recording.objects.exists()


@pytest.mark.parametrize("start", [b"WEBVTT\n", b"\xef\xbb\xbfWEBVTT - Laulu\r\n"])
def test_captions_may_begin_as_programs_write_them(editor, start):
    content = start + b"\n00:00.000 --> 00:02.000\nHei.\n"

    editor.post(AUDIO, recording(captions=upload("laulu.vtt", content)))

    assert Recording.objects.get().captions.read() == content


def test_a_recording_whose_captions_are_gone_can_still_be_edited(editor):
    editor.post(AUDIO, recording())
    saved = Recording.objects.get()
    saved.captions.storage.delete(saved.captions.name)

    changes = {"title": "Toinen", "collection": 1, "duration": ""}
    editor.post(f"/admin/media/edit/{saved.pk}/", changes)

    saved.refresh_from_db()
    assert saved.title == "Toinen"


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("3:25", 205), ("1:02:05", 3725), ("205", 205), ("12,5", 12.5), ("", 0)],
)
def test_the_duration_is_written_as_people_do(editor, written, seconds):
    editor.post(AUDIO, recording(duration=written))

    assert Recording.objects.get().duration == seconds


@pytest.mark.parametrize("written", ["3:75", "kolme", "-5", "1:2:3:4"])
def test_what_is_no_duration_gets_a_message(editor, written):
    response = editor.post(AUDIO, recording(duration=written))

    assert list(response.context["form"].errors) == ["duration"]


def test_the_form_shows_the_duration_as_it_was_written(editor):
    editor.post(AUDIO, recording(duration="3:25"))

    form = editor.get(f"/admin/media/edit/{Recording.objects.get().pk}/").context["form"]

    assert form["duration"].value() == "3:25"


@pytest.mark.parametrize("address", [AUDIO, VIDEO])
@pytest.mark.parametrize("name", ["laulu.html", "laulu.svg", "laulu.exe"])
def test_a_file_that_could_run_is_no_recording(editor, address, name):
    file = upload(name, b"<script>alert(1)</script>")

    response = editor.post(address, recording(file=file, width="640", height="360"))

    assert "mp" in str(response.context["form"].errors)
    assert not Recording.objects.exists()
