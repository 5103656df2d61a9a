"""Navigation and footer as edited in the admin, in each language."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Site

from tests.editorial.forms import formset, prose
from tests.factories import published
from website.home.models import ContentPage, Navigation


@pytest.fixture
def save(editor, world):
    """A function: post the settings form with these pages and footers."""
    Navigation.objects.all().delete()

    def post(pages, footers):
        site = Site.objects.get()
        items = [{"page": page.pk} for page in pages]
        rows = [{"language": code, "text": prose(text)} for code, text in footers]
        data = formset("items", items) | formset("footers", rows)
        url = reverse("wagtailsettings:edit", args=["home", "navigation", site.pk])
        return editor.post(url, data)

    return post


def read(client, url):
    """The words of the chosen links and of the footer."""
    page = BeautifulSoup(client.get(url).content, "html.parser")
    links = page.select("header nav:not(.languages, .warp) li:not(.to-sections) a")
    return [link.get_text() for link in links], page.select_one("footer .words").get_text(
        strip=True
    )


def test_what_the_editor_chose_appears_in_each_language(client, world, save):
    response = save([world.content, world.magazine], [("fi", "Alas"), ("en", "Bottom")])

    assert response.status_code == 302
    assert read(client, "/") == (["Tietoa", "Lehti"], "Alas")
    assert read(client, "/en/") == (["TIETOA", "LEHTI"], "Bottom")


def test_a_page_chosen_in_english_appears_in_finnish_as_well(client, world, save):
    save([world.english.content], [])

    assert read(client, "/")[0] == ["Tietoa"]


def test_a_page_that_a_language_does_not_have_is_left_out(client, home, world, save):
    finnish_only = published(home, ContentPage(title="Vain suomeksi"))
    world.content.unpublish()

    save([finnish_only, world.content, world.magazine], [])

    assert read(client, "/")[0] == ["Vain suomeksi", "Lehti"]
    assert read(client, "/en/")[0] == ["TIETOA", "LEHTI"]


def test_a_guarded_page_is_left_out(client, world, save):
    save([world.content, world.magazine], [])
    world.content.view_restrictions.create(restriction_type="login")

    assert read(client, "/")[0] == ["Lehti"]


def test_a_deleted_page_leaves_the_navigation(client, world, save):
    save([world.content, world.magazine], [("fi", "Alas")])
    world.content.delete()

    assert read(client, "/") == (["Lehti"], "Alas")


def test_a_footer_stands_without_navigation(client, world, save):
    save([], [("fi", "Alas")])

    assert read(client, "/") == ([], "Alas")
    assert read(client, "/en/") == ([], "")


def test_a_language_has_one_footer(client, world, save):
    response = save([], [("fi", "Alas"), ("fi", "Toinen")])

    assert response.status_code == 200
    assert not Navigation.for_site(Site.objects.get()).footers.exists()


def test_a_site_without_settings_is_read(client, home):
    assert read(client, "/") == ([], "")


def test_the_page_one_reads_is_marked(client, world):
    page = BeautifulSoup(client.get(world.content.url).content, "html.parser")

    (marked,) = page.header.find_all(attrs={"aria-current": "page"})
    assert marked["href"] == world.content.url


def test_a_link_in_the_footer_leads_to_the_readers_language(client, world):
    page = BeautifulSoup(client.get("/").content, "html.parser")

    assert page.footer.find("a", string="tietoa")["href"] == world.content.url
