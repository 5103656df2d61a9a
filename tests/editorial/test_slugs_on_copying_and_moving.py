"""A slug that is taken where a page comes to gives way."""

from wagtail.contrib.redirects.models import Redirect

from tests import factories
from tests.editorial.content_pages import content_page
from tests.factories import fresh
from website.home.models import ContentPage


def test_copying_a_page_beside_itself_gives_the_copy_a_suffix(editor, home):
    page = content_page(home, "tietoa")

    editor.post(
        f"/admin/pages/{page.pk}/copy/",
        {"new_title": "Tietoa", "new_slug": "tietoa", "new_parent_page": str(home.pk)},
    )

    assert set(ContentPage.objects.values_list("slug", flat=True)) == {"tietoa", "tietoa-1"}


def test_a_copy_made_by_a_script_gets_a_suffix(home):
    page = content_page(home, "tietoa")

    copy = page.copy(keep_live=False)

    assert fresh(copy).slug == "tietoa-1"


def test_moving_a_page_to_where_its_slug_is_taken_gives_it_a_suffix(home):
    other = content_page(home, "muuta")
    content_page(other, "tietoa")
    page = content_page(home, "tietoa")
    child = content_page(page, "lisaa")

    fresh(page).move(other, pos="last-child")

    assert fresh(page).slug == "tietoa-1"
    assert fresh(page).url_path == "/home/muuta/tietoa-1/"
    assert fresh(child).url_path == "/home/muuta/tietoa-1/lisaa/"


def test_moving_a_page_to_where_its_slug_is_free_leaves_it(home):
    other = content_page(home, "muuta")
    page = content_page(home, "tietoa")

    fresh(page).move(other, pos="last-child")

    assert fresh(page).url_path == "/home/muuta/tietoa/"


def test_the_editor_moves_a_page_to_where_its_slug_is_taken(editor, home):
    other = content_page(home, "muuta")
    content_page(other, "tietoa")
    page = content_page(home, "tietoa")
    address = f"/admin/pages/{page.pk}/move/{other.pk}/confirm/"

    question = editor.get(address)
    asked = fresh(page).slug
    editor.post(address)

    assert question.status_code == 200
    assert asked == "tietoa"
    assert fresh(page).url_path == "/home/muuta/tietoa-1/"


def test_the_old_address_of_a_moved_page_leads_to_the_new_one(
    editor, home, django_capture_on_commit_callbacks
):
    other = content_page(home, "muuta")
    content_page(other, "tietoa")
    page = content_page(home, "tietoa")

    with django_capture_on_commit_callbacks(execute=True):
        editor.post(f"/admin/pages/{page.pk}/move/{other.pk}/confirm/")

    assert Redirect.objects.get(old_path="/tietoa").redirect_page_id == page.pk
    assert editor.get("/tietoa/").headers["location"] == "/muuta/tietoa-1/"


def test_somebody_who_may_not_move_a_page_changes_no_slug(client, home):
    other = content_page(home, "muuta")
    content_page(other, "tietoa")
    page = content_page(home, "tietoa")
    client.force_login(factories.make_user(factories.Role.WRITER))

    client.post(f"/admin/pages/{page.pk}/move/{other.pk}/confirm/")

    assert fresh(page).url_path == "/home/tietoa/"
