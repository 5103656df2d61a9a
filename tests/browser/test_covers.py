"""Covers at the size of a stamp, as Chromium draws them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import combinations
from statistics import fmean

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from magazine.covers.cover import cover_svg

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SIZE = {"width": 80, "height": 107}
#: Thirteen years of a quarterly: every pattern of the book.
ISSUES = [(year, str(number)) for year in range(2014, 2027) for number in (1, 2, 3, 4)]


@pytest.fixture(scope="module")
def stamps(browser: Browser) -> Iterator[dict[tuple[int, str], Image.Image]]:
    page = browser.new_page(viewport=SIZE)
    style = "<style>body { margin: 0 } svg { display: block; inline-size: 80px }</style>"

    def seen(issue: tuple[int, str]) -> Image.Image:
        page.set_content(style + cover_svg(*issue))
        return Image.open(io.BytesIO(page.screenshot())).convert("RGB")

    yield {issue: seen(issue) for issue in ISSUES}
    page.close()


def test_any_two_covers_of_an_archive_differ_in_eight_per_cent_of_their_light(stamps):
    for one, other in combinations(ISSUES, 2):
        difference = ImageStat.Stat(ImageChops.difference(stamps[one], stamps[other]))
        assert fmean(difference.mean) / 255 >= 0.08, (one, other)
