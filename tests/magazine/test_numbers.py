import pytest

from magazine.numbers import issue_slug, sort_key, tidy_number


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("1", "1"),
        (" 1 ", "1"),
        ("1 – 2", "1–2"),
        ("1-2", "1–2"),
        ("1/2", "1–2"),
        ("1 — 2", "1–2"),
        ("1\u2212 2", "1–2"),
        ("Erikois  numero", "Erikois numero"),
        ("", ""),
    ],
)
def test_a_number_is_shown_as_it_is_printed(typed, printed):
    assert tidy_number(typed) == printed


def test_numbers_sort_as_they_count():
    numbers = ["10", "2", "1–2", "1", "2b", "3"]

    assert sorted(numbers, key=sort_key) == ["1", "1–2", "2", "2b", "3", "10"]


def test_the_key_of_the_longest_number_fits_its_column():
    from magazine.models import IssuePage

    column = IssuePage._meta.get_field("sort_key")
    longest = "1a" * (IssuePage._meta.get_field("number").max_length // 2)

    assert len(sort_key(longest)) <= column.max_length


@pytest.mark.parametrize(
    ("number", "slug"), [("1", "2026-1"), ("1–2", "2026-1-2"), ("Kevät", "2026-kevat")]
)
def test_an_address_says_year_and_number(number, slug):
    assert issue_slug(2026, number) == slug
