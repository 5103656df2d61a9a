"""Sound and film in a text: nothing loads by itself, and there are words for it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile

from tests.factories import make_article, make_recording, translated
from tests.gallery.test_pictures_on_pages import queries_of


def block(recording, title="", transcript=""):
    return {"recording": recording, "title": title, "transcript": transcript}


@pytest.fixture
def shown(client, issue, section):
    """A function: the HTML of a recording in an article."""

    def show(recording, **words):
        article = make_article(issue, section, body=[("recording", block(recording, **words))])
        page = BeautifulSoup(client.get(article.url).content, "html.parser")
        return page.select_one("div.recording")

    return show


def test_sound_waits_for_the_reader_and_names_its_maker(shown):
    recording = shown(make_recording())

    assert recording.audio["preload"] == "none"
    assert not recording.audio.has_attr("autoplay")
    assert recording.audio.source["type"] == "audio/mpeg"
    assert " ".join(recording.figcaption.text.split()) == (
        "Laulu (3:25) Ääni: Ville Laulaja / CC BY 4.0"
    )


def test_film_has_captions_of_its_language(shown):
    film = ContentFile(b"film", "tanssi.mp4")
    recording = shown(make_recording(type="video", file=film, width=640, height=360))

    assert (recording.video["width"], recording.video["height"]) == ("640", "360")
    track = recording.video.track
    assert (track["kind"], track["srclang"], track["label"]) == ("captions", "fi", "Suomi")


def test_the_transcript_is_in_the_page(shown):
    recording = shown(make_recording(transcript="Ensin.\n\nSitten."))

    assert [p.text for p in recording.select("details p")] == ["Ensin.", "Sitten."]


def test_words_of_another_language_are_marked(client, issue, section, english_home):
    article = make_article(issue, section, body=[("recording", block(make_recording()))])

    page = BeautifulSoup(client.get(translated(article).url).content, "html.parser")

    assert page.select_one("details.transcript > div")["lang"] == "fi"
    assert page.select_one("div.recording figcaption .caption")["lang"] == "fi"


def test_the_words_of_this_place_go_before_the_recordings_own(shown):
    recording = shown(make_recording(), title="Tuulan tei", transcript="Toisin.")

    assert recording.select_one(".caption").text == "Tuulan tei"
    assert recording.select_one("details p").text == "Toisin."
    assert not recording.select_one("details > div").has_attr("lang")


def test_a_missing_file_is_said_and_the_transcript_stays(client, issue, section):
    recording = make_recording()
    article = make_article(issue, section, body=[("recording", block(recording))])
    for file in (recording.file, recording.captions):
        file.storage.delete(file.name)

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    shown = page.select_one("div.recording")
    assert "ei ole juuri nyt saatavilla" in shown.text
    assert not shown.select("audio, video, source, track")
    assert shown.select_one("details p").text == "Hei."


def test_missing_captions_leave_the_recording(client, issue, section):
    recording = make_recording()
    article = make_article(issue, section, body=[("recording", block(recording))])
    recording.captions.storage.delete(recording.captions.name)

    page = BeautifulSoup(client.get(article.url).content, "html.parser")

    assert page.select_one("audio > source")
    assert not page.select("track")


def test_twenty_recordings_cost_as_many_queries_as_two(client, issue, section):
    recordings = [make_recording() for _ in range(20)]
    few, many = (
        make_article(issue, section, body=[("recording", block(one)) for one in chosen])
        for chosen in (recordings[:2], recordings)
    )

    cost_of_few, _html = queries_of(client, few.url)
    cost_of_many, html = queries_of(client, many.url)

    assert html.count("<audio") == 20
    assert cost_of_many == cost_of_few
