"""Sizes that only a browser knows: the lead article, the narrowest and the widest window."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

FRONT = "/"
ISSUES = ["/lehti/2026-2/", "/en/magazine/2026-1/"]
PAGES = [FRONT, *ISSUES, "/lehti/", "/lehti/arkisto/", "/lehti/kulttuuripeili/", "/haku/?q=lanka"]
AREAS = """selector => [...document.querySelectorAll(selector)].map(
    box => box.getBoundingClientRect()).map(({width, height}) => width * height)"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
FACES = "() => document.fonts.ready.then(faces => [...faces].filter(f => f.status === 'loaded').map(f => f.family))"

SHIFTS = """() => new Promise(done => new PerformanceObserver(
    shifts => done(shifts.getEntries().map(shift => shift.value))
).observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done([]), 500))"""

PICTURED = [
    FRONT,
    ISSUES[0],
    "/lehti/arkisto/",
    "/lehti/kulttuuripeili/",
    "/lehti/2026-1/kangaspuut-aulassa/",
    "/lehti/tekijat/elsa-vierimaa/",
]
#: As the contributor's page has it: nobody in the demo shows their face.
PORTRAIT = """() => {
    const person = document.querySelector('.person');
    person?.classList.add('person--pictured');
    person?.insertAdjacentHTML('afterbegin',
        '<figure class="portrait"><picture><img alt=""></picture></figure>');
}"""
#: Every picture of the page, in another shape; the height of the tallest as it is then shown.
RESHAPED = """([width, height]) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
    const pictures = [...document.querySelectorAll('main picture')].map(picture => {
        picture.querySelectorAll('source').forEach(source => source.remove());
        const image = picture.querySelector('img');
        image.removeAttribute('srcset');
        Object.assign(image, {width, height, src: `data:image/svg+xml,${encodeURIComponent(svg)}`});
        return image.decode().then(() => image.getBoundingClientRect().height);
    });
    return Promise.all(pictures).then(heights => Math.max(...heights));
}"""


@pytest.fixture
def at(reader):
    """A function: open a page in a window of that width."""

    def open_page(path, width):
        reader.page.set_viewport_size({"width": width, "height": 900})
        return reader.open(path)

    return open_page


@pytest.mark.parametrize("width", [360, 820, 1440])
@pytest.mark.parametrize("path", [FRONT, *ISSUES])
def test_the_lead_article_is_at_least_twice_as_large_as_any_other(at, path, width):
    page = at(path, width)

    (lead,) = page.evaluate(AREAS, ".card--lead, .entry--lead")
    others = page.evaluate(AREAS, ".card:not(.card--lead), .entry:not(.entry--lead)")
    assert len(others) >= 3
    assert lead >= 2 * max(others)


def test_a_lead_article_without_a_picture_is_as_large(at):
    page = at(FRONT, 1440)
    page.evaluate("() => document.querySelector('.card--lead picture').remove()")

    (lead,) = page.evaluate(AREAS, ".card--lead")
    assert lead >= 2 * max(page.evaluate(AREAS, ".card:not(.card--lead)"))


@pytest.mark.parametrize("width", [320, 360, 820, 1440, 1600])
def test_nothing_scrolls_sideways_in_any_window(at, width):
    assert {path: at(path, width).evaluate(OVERFLOW) for path in PAGES} == dict.fromkeys(PAGES, 0)


def test_nothing_scrolls_sideways_when_text_is_twice_as_large(at):
    found = {}
    for path in PAGES:
        page = at(path, 640)
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
        found[path] = page.evaluate(OVERFLOW)

    assert found == dict.fromkeys(PAGES, 0)


@pytest.mark.parametrize("path", [*PICTURED, "/lehti/"])
def test_a_title_of_300_letters_and_one_of_60_in_a_word_keep_the_page_whole(at, path):
    page = at(path, 320)
    for title in ("Kudottu " * 38, "k" * 60):
        page.evaluate(
            "title => document.querySelectorAll('main :is(h1, h2, h3, h4) a, main li a, h1')"
            ".forEach(one => { one.textContent = title })",
            title,
        )
        assert page.evaluate(OVERFLOW) == 0


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("shape", [[300, 3000], [3000, 300]], ids=["1:10", "10:1"])
def test_a_picture_of_any_shape_stays_on_the_screen_wherever_it_is_shown(at, shape, width):
    for path in PICTURED:
        page = at(path, width)
        page.evaluate(PORTRAIT)
        assert 0 < page.evaluate(RESHAPED, shape) <= 900, path
        assert page.evaluate(OVERFLOW) == 0, path


def test_the_letters_are_our_own(at):
    page = at(FRONT, 1440)

    assert {"Young Serif", "Literata"} <= set(page.evaluate(FACES))


@pytest.mark.parametrize("width", [412, 1440])
def test_nothing_jumps_when_fonts_and_scripts_arrive(at, width):
    page = at(ISSUES[0], width)
    page.evaluate(FACES)

    assert sum(page.evaluate(SHIFTS)) < 0.01
