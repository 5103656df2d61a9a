"""What stands below a page, whatever the database makes of the question."""

from __future__ import annotations

import pytest
from django.db.models import Q
from wagtail.models import Page

from tests.factories import make_home, published
from website.home.models import ContentPage


@pytest.fixture
def pages(db):
    """A page with two below it, beside one whose path begins with other letters."""
    home = make_home()
    above = published(home, ContentPage(title="Yllä"))
    below = published(above, ContentPage(title="Alla"))
    lowest = published(below, ContentPage(title="Alimpana"))
    published(home, ContentPage(title="Vieressä"))
    return above, below, lowest


@pytest.mark.parametrize("lookup", ["path__startswith", "path__within"])
def test_a_page_and_all_below_it_are_found_and_nothing_beside(pages, lookup):
    above, below, lowest = pages

    found = Page.objects.filter(Q(**{lookup: above.path})).order_by("path")

    assert [page.pk for page in found] == [above.pk, below.pk, lowest.pk]


def test_the_last_path_of_all_has_an_end_too(pages):
    above, *_rest = pages
    Page.objects.filter(pk=above.pk).update(path=f"{above.path[:-4]}ZZZZ")

    assert Page.objects.get(path__startswith=f"{above.path[:-4]}ZZZZ").pk == above.pk


def test_wagtail_asks_so_for_children_and_descendants(pages):
    above, below, lowest = pages

    assert [page.pk for page in Page.objects.child_of(above)] == [below.pk]
    assert [page.pk for page in Page.objects.descendant_of(above).order_by("path")] == [
        below.pk,
        lowest.pk,
    ]
