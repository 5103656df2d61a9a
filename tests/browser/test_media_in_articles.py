"""Sound that plays, and a player of another host that nobody meets unasked."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WITH_PLAYER = "/lehti/2026-2/kiireeton-hetki-on-osa-tyota/"
WITH_SOUND = "/lehti/2026-1/kuoro-joka-laulaa-kaytavassa/"
LOADED = """audio => new Promise((resolve, reject) => {
    audio.onloadedmetadata = () => resolve(audio.duration);
    audio.querySelector('source').onerror = () => reject(new Error('cannot be played'));
    audio.preload = 'auto';
    audio.load();
})"""
SOUGHT = """audio => new Promise(resolve => {
    audio.onseeked = () => resolve(audio.currentTime);
    audio.currentTime = 5;
})"""


def test_nothing_is_asked_of_another_host_while_nobody_clicks(reader):
    page = reader.open(WITH_PLAYER)

    button = page.locator("figure.embed button")
    expect(button).to_be_visible()
    button.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")

    assert page.locator("iframe").count() == 0
    assert reader.complaints == []


def test_the_player_comes_by_keyboard_and_takes_the_focus(visit):
    reader: Visitor = visit()
    asked: list[str] = []

    def answer(route):
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body="<p>Soitin</p>")

    reader.context.route("https://player.vimeo.com/**", answer)
    page = reader.open(WITH_PLAYER)
    page.locator("figure.embed button").focus()
    page.keyboard.press("Enter")

    frame = page.locator("figure.embed iframe")
    expect(frame).to_be_focused()
    expect(page.frame_locator("figure.embed iframe").get_by_text("Soitin")).to_be_visible()
    assert asked == ["https://player.vimeo.com/video/1084537?dnt=1"]
    assert "Vimeo" in frame.get_attribute("title")
    reader.complaints.remove("another host: player.vimeo.com")


def test_without_a_script_there_is_a_link_and_no_button(visit):
    page = visit(java_script_enabled=False).open(WITH_PLAYER)

    expect(page.locator("figure.embed a")).to_have_attribute("href", "https://vimeo.com/1084537")
    expect(page.locator("figure.embed button")).to_be_hidden()


def test_sound_waits_until_it_is_started_and_then_plays_from_anywhere(reader):
    loaded: list[str] = []
    reader.context.on("request", lambda request: loaded.append(request.resource_type))
    audio = reader.open(WITH_SOUND).locator("audio")
    reader.page.wait_for_load_state("networkidle")
    assert "media" not in loaded

    assert audio.evaluate(LOADED) == pytest.approx(7.6, abs=0.5)
    assert audio.evaluate(SOUGHT) == 5


def test_the_captions_of_the_sound_are_read(reader):
    audio = reader.open(WITH_SOUND).locator("audio")

    script = """audio => new Promise(resolve => {
        const track = audio.querySelector('track');
        track.onload = () => resolve([...track.track.cues].map(cue => cue.text));
        track.track.mode = 'showing';
    })"""
    assert len(audio.evaluate(script)) == 3


def test_the_transcript_opens_by_keyboard(reader):
    page = reader.open(WITH_SOUND)
    page.locator("details.transcript summary").focus()
    page.keyboard.press("Enter")

    expect(page.locator("details.transcript p").first).to_be_visible()
