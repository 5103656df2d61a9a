"""How an editor tells kinds of pages apart, in lists and where one is added."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.admin.icons import get_icons
from wagtail.models import get_page_models

from editorial.pages import EditorialPageMixin

OURS = [model for model in get_page_models() if issubclass(model, EditorialPageMixin)]


def icon_in(tag) -> str:
    return tag.select_one("use")["href"].removeprefix("#icon-")


def test_every_kind_of_page_has_an_icon_of_its_own_and_says_what_it_is_for():
    icons = [model.page_icon for model in OURS if model.__module__.split(".")[0] != "tests"]

    assert len(icons) == len(set(icons)) >= 6
    assert all(f'id="icon-{icon}"' in get_icons() for icon in icons)
    assert all(str(model.page_description) for model in OURS)


def test_who_adds_a_page_chooses_by_icon_name_and_description(editor, magazine):
    page = editor.get(reverse("wagtailadmin_pages:add_subpage", args=[magazine.pk]))

    kinds = BeautifulSoup(page.content, "html.parser").select(".page-kinds li")
    assert [icon_in(kind) for kind in kinds] == ["issue", "section"]
    assert all(kind.a.get_text() and kind.p.get_text() for kind in kinds)
    assert kinds[0].a["href"] == f"/admin/pages/add/magazine/issuepage/{magazine.pk}/"


def test_the_explorer_shows_the_icon_of_each_page(editor, magazine, issue, section):
    page = editor.get(reverse("wagtailadmin_explore", args=[magazine.pk]))

    cells = BeautifulSoup(page.content, "html.parser").select("td.page-kind")
    assert {icon_in(cell) for cell in cells} == {"issue", "section"}


@pytest.mark.parametrize("parent", ["section", "article"])
def test_where_nothing_can_be_added_nothing_is_offered(editor, parent, issue, section):
    from tests.factories import make_article

    page = section if parent == "section" else make_article(issue, section)

    response = editor.get(reverse("wagtailadmin_pages:add_subpage", args=[page.pk]), follow=True)

    assert not BeautifulSoup(response.content, "html.parser").select(".page-kinds li")
