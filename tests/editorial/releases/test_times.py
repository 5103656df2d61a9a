"""Times are those that the clocks of the site show."""

from datetime import UTC, datetime

import pytest

from editorial.refusals import Refusal
from editorial.releases.times import moment_of


def test_summer_and_winter():
    assert moment_of(datetime(2026, 7, 1, 12)) == datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert moment_of(datetime(2026, 1, 1, 12)) == datetime(2026, 1, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "wall",
    [datetime(2026, 3, 29, 3), datetime(2026, 3, 29, 3, 59), datetime(2026, 10, 25, 3, 30)],
    ids=["left out", "left out to its end", "twice"],
)
def test_an_hour_that_is_not_there_or_there_twice_is_refused(wall):
    with pytest.raises(Refusal):
        moment_of(wall)


def test_the_hours_beside_it_are_taken():
    assert moment_of(datetime(2026, 3, 29, 2, 59)) == datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    assert moment_of(datetime(2026, 3, 29, 4)) == datetime(2026, 3, 29, 1, tzinfo=UTC)
