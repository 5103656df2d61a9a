"""An address that was public once leads on."""

from __future__ import annotations

import pytest
from wagtail.contrib.redirects.models import Redirect

from tests.factories import make_article, translated


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """A function: give a page another slug, as publishing it from the editor does."""

    def publish(page, slug):
        page = type(page).objects.get(pk=page.pk)
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return type(page).objects.get(pk=page.pk)

    return publish


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("name", ["content", "article", "section"])
def test_a_page_with_a_new_slug_is_found_at_its_old_address(client, world, rename, language, name):
    page = getattr(world if language == "fi" else world.english, name)
    old = page.url

    new = rename(page, "uusi-osoite").url
    response = client.get(old)

    assert new != old
    assert (response.status_code, response.url) == (301, new)
    assert client.get(new).status_code == 200


@pytest.mark.parametrize("language", ["fi", "en"])
def test_what_is_below_it_is_found_at_its_old_address_as_well(client, world, rename, language):
    edition = world if language == "fi" else world.english
    old = edition.article.url

    rename(edition.issue, "uusi-numero")
    response = client.get(old)

    assert response.status_code == 301
    assert "/uusi-numero/" in response.url
    assert client.get(response.url).status_code == 200


def test_the_other_language_keeps_its_address(client, world, rename):
    rename(world.article, "uusi-osoite")

    assert client.get(world.english.article.url).status_code == 200


def test_a_page_that_takes_the_old_address_wins_over_the_redirect(client, world, rename):
    old = world.content.url
    renamed = rename(world.content, "uusi-osoite")
    rename(renamed, old.strip("/"))

    assert client.get(old).status_code == 200


@pytest.mark.parametrize("old", ["/vanha/sivu.php", "/en/old", "/vanha?id=3"])
def test_an_address_of_an_earlier_site_leads_where_the_editor_says(client, world, old):
    Redirect.add_redirect(old, redirect_to=world.article, is_permanent=True)

    response = client.get(old)

    assert (response.status_code, response.url) == (301, world.article.url)


def test_a_redirect_to_a_page_that_is_gone_is_a_404(client, world):
    Redirect.add_redirect("/vanha", redirect_to=world.content)
    world.content.delete()

    assert client.get("/vanha/").status_code == 404


def test_an_address_that_was_never_public_leaves_no_redirect(
    issue, section, english_home, django_capture_on_commit_callbacks
):
    article = make_article(issue, section, title="Langanpäitä")

    with django_capture_on_commit_callbacks(execute=True):
        english = translated(article, words=lambda text: text.replace("Langanpäitä", "Loose Ends"))

    assert english.slug == "loose-ends"
    assert not Redirect.objects.exists()
