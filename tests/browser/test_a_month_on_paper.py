"""The calendar is printed for a notice board: a month on a sheet."""

from __future__ import annotations

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_SHEET = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/verkostot/kymijoki/kalenteri/", 1),
        ("/en/networks/kymijoki/calendar/", 1),
        ("/verkostot/kalenteri/", 2),
    ],
)
def test_the_coming_month_fits_its_sheets(reader, path, most):
    page = reader.open(path)
    following = page.locator(".pages a").last.get_attribute("href")
    page = reader.open(following if following.startswith("/") else f"{path}{following}")
    assert page.locator(".days > li").count() > 1

    printed = page.pdf(format="A4", prefer_css_page_size=True)

    assert len(_SHEET.findall(printed)) <= most
