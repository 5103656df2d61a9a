from django.utils import timezone

from magazine.models import IssuePage, MagazinePage
from tests.factories import make_issue, translated


def current(magazine):
    """The current issue as a fresh request finds it."""
    issue = MagazinePage.objects.get(pk=magazine.pk).current_issue()
    return issue.title if issue else None


def pin(magazine, issue):
    magazine = MagazinePage.objects.get(pk=magazine.pk)
    magazine.pinned_issue = issue
    magazine.save_revision().publish()


def test_a_magazine_without_issues_has_no_current_one(magazine):
    assert current(magazine) is None


def test_the_newest_published_issue_is_the_current_one(magazine):
    make_issue(magazine, "2", 2025)
    make_issue(magazine, "10", 2025)
    magazine.add_child(instance=IssuePage(number="1", year=2026, live=False))

    assert current(magazine) == "10/2025"


def test_a_special_issue_is_not_current_by_itself(magazine):
    make_issue(magazine, "1", 2026)
    make_issue(magazine, "Juhla", 2026, is_special=True)

    assert current(magazine) == "1/2026"


def test_a_back_issue_published_later_does_not_become_current(magazine):
    make_issue(magazine, "1", 2026)
    back = make_issue(magazine, "1", 2009)

    assert back.first_published_at <= timezone.now()
    assert current(magazine) == "1/2026"


def test_a_pinned_issue_wins(magazine):
    special = make_issue(magazine, "Juhla", 2025, is_special=True)
    make_issue(magazine, "1", 2026)

    pin(magazine, special)

    assert current(magazine) == "Juhla/2025"


def test_a_pinned_issue_that_is_not_published_gives_way(magazine):
    pinned = make_issue(magazine, "2", 2025)
    make_issue(magazine, "1", 2026)
    pin(magazine, pinned)

    pinned.unpublish()

    assert current(magazine) == "1/2026"


def test_deleting_the_pinned_issue_unpins_it(magazine):
    pinned = make_issue(magazine, "2", 2025)
    make_issue(magazine, "1", 2026)
    pin(magazine, pinned)

    pinned.delete()

    assert current(magazine) == "1/2026"


def test_each_language_has_a_current_issue_of_its_own(magazine):
    older = make_issue(magazine, "1", 2026)
    make_issue(magazine, "2", 2026)
    english = translated(older).get_parent()

    assert (current(magazine), current(english)) == ("2/2026", "1/2026")


def test_a_pin_counts_in_every_language_that_has_the_issue(magazine):
    older, newer = make_issue(magazine, "1", 2026), make_issue(magazine, "2", 2026)
    english = translated(older).get_parent()
    translated(newer)

    pin(magazine, older)

    assert (current(magazine), current(english)) == ("1/2026", "1/2026")


def test_a_pin_on_an_issue_that_is_not_in_english_leaves_english_to_itself(magazine):
    older, newer = make_issue(magazine, "1", 2026), make_issue(magazine, "2", 2026)
    english = translated(newer).get_parent()

    pin(magazine, older)

    assert (current(magazine), current(english)) == ("1/2026", "2/2026")


def test_an_issue_behind_a_view_restriction_is_not_current(magazine):
    make_issue(magazine, "1", 2026)
    private = make_issue(magazine, "2", 2026)

    private.view_restrictions.create(restriction_type="login")

    assert current(magazine) == "1/2026"
