"""One list of checks, asked in one place."""

import pytest

from editorial.readiness import Problem, blocking, check, problems_of, registry, warnings_of


@pytest.fixture(autouse=True)
def no_checks(monkeypatch):
    monkeypatch.setattr(registry, "_checks", [])


class Text:
    """Stands for a page: a check knows the class it was registered for."""


class Poem(Text):
    pass


def wanting(code, **kwargs):
    return lambda page: [Problem(code, f"Mend {code}.", **kwargs)]


def test_a_page_without_checks_has_no_problems():
    assert problems_of(Text()) == []


def test_a_check_is_asked_for_pages_of_its_class_and_below():
    check(Text)(wanting("all"))
    check(Poem)(wanting("poems"))

    assert [problem.code for problem in problems_of(Text())] == ["all"]
    assert [problem.code for problem in problems_of(Poem())] == ["all", "poems"]


def test_what_blocks_comes_first_and_keeps_its_order():
    check(Text)(wanting("one", blocks=False))
    check(Text)(wanting("two"))
    check(Text)(wanting("three", blocks=False))
    check(Text)(wanting("four"))

    assert [problem.code for problem in problems_of(Text())] == ["two", "four", "one", "three"]


def test_problems_are_told_apart_by_whether_they_block():
    check(Text)(wanting("mend"))
    check(Text)(wanting("look", blocks=False))

    assert [problem.code for problem in blocking(Text())] == ["mend"]
    assert [problem.code for problem in warnings_of(Text())] == ["look"]


def test_what_a_check_of_remarks_says_never_blocks_even_when_it_fails():
    check(Text, blocks=False)(wanting("look"))
    check(Text, blocks=False)(breaks)

    assert blocking(Text()) == []
    assert [problem.code for problem in warnings_of(Text())] == ["look", "check-failed"]


def test_who_publishes_does_not_wait_for_checks_of_remarks():
    asked = []
    check(Text, blocks=False)(lambda page: asked.append("remarks") or [])
    check(Text)(lambda page: asked.append("blocks") or [])

    blocking(Text())

    assert asked == ["blocks"]


def test_a_check_gets_the_page_it_is_asked_about():
    seen = []
    check(Text)(lambda page: seen.append(page) or [])
    page = Text()

    problems_of(page)

    assert seen == [page]


def test_a_check_that_is_registered_twice_is_asked_once():
    once = wanting("once")
    check(Text)(once)
    check(Text)(once)

    assert [problem.code for problem in problems_of(Text())] == ["once"]


def breaks(page):
    yield Problem("half", "Said before it broke.")
    raise ZeroDivisionError


def test_a_check_that_fails_blocks_and_names_itself():
    check(Text)(breaks)

    [problem] = problems_of(Text())

    assert problem.blocks
    assert problem.code == "check-failed"
    assert "breaks" in str(problem.message)


def test_a_check_that_fails_does_not_silence_the_others():
    check(Text)(breaks)
    check(Text)(wanting("other"))

    assert [problem.code for problem in problems_of(Text())] == ["check-failed", "other"]


def test_a_check_that_fails_is_logged_for_the_maintainer(caplog):
    check(Text)(breaks)

    problems_of(Text())

    [record] = [record for record in caplog.records if record.name == registry.__name__]
    assert record.exc_info
    assert "breaks" in record.getMessage()
