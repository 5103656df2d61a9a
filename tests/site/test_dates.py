"""Dates as readers of each language write them."""

from __future__ import annotations

from datetime import date

import pytest
from django.forms import DateField
from django.utils import translation
from django.utils.formats import date_format

from tests.factories import make_issue, translated

COVER_DATE = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("edition", "written"), [("fi", "9. maaliskuuta 2026"), ("en", "9 March 2026")]
)
def test_a_cover_date_is_written_in_the_language_of_the_page(
    client, magazine, english_home, edition, written
):
    issue = make_issue(magazine, cover_date=COVER_DATE)
    page = issue if edition == "fi" else translated(issue)

    html = client.get(page.get_url()).content.decode()

    assert written in html
    assert 'datetime="2026-03-09"' in html


@pytest.mark.parametrize(("language", "written"), [("fi", "9.3.2026"), ("en", "09/03/2026")])
def test_a_short_date_is_read_as_it_may_be_typed(language, written):
    with translation.override(language):
        assert date_format(COVER_DATE, "SHORT_DATE_FORMAT") == written
        assert DateField().clean(written) == COVER_DATE


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("fi", "2026-03-09"),
        ("fi", "9.3.2026"),
        ("en", "2026-03-09"),
        ("en", "9.3.2026"),
        ("en", "09/03/2026"),
    ],
)
def test_a_day_may_be_typed_as_it_is_written_at_home(language, typed):
    with translation.override(language):
        assert DateField().clean(typed) == COVER_DATE
