"""An unpublished issue, leafed through as it will look."""

from __future__ import annotations

from django.core.management import call_command
from django.urls import reverse

from editorial.roles import Role
from gallery.models import Picture
from magazine.running_order import rearrange, state_of, version_of
from tests import factories
from tests.editorial.preview.conftest import english, read, soup_of


def desk(issue, page=None):
    return f"/preview/desk/{issue.pk}/{(page or issue).pk}/"


def test_an_unpublished_issue_is_read_from_cover_to_last_article_in_running_order(
    editor, unpublished
):
    issue = unpublished[0]
    rearrange(issue, state_of(issue)[::-1], version_of(issue))

    assert read(editor, desk(issue)) == ["2/2026 Loimi", "Kolme", "Kaksi", "Yksi"]


def test_in_english_what_is_not_translated_stands_in_finnish_as_readers_will_get_it(
    editor, unpublished
):
    issue, *_rest, three = unpublished
    address = f"/en/preview/desk/{issue.pk}/{english(issue).pk}/"

    assert read(editor, address) == ["2/2026 LOIMI", "YKSI", "KAKSI", "Kolme"]
    shown = soup_of(editor.get(f"/en/preview/desk/{issue.pk}/{three.pk}/"))
    assert shown.html["lang"] == "fi"
    assert "This page is shown in Finnish" in shown.select_one(".preview-bar[lang=en]").get_text()


def test_the_contents_and_the_ways_from_an_article_are_those_of_the_issue_to_come(
    editor, unpublished
):
    issue, one, two, three = unpublished

    contents = soup_of(editor.get(desk(issue))).select(".entry h4 a")
    article = soup_of(editor.get(desk(issue, two)))

    assert [link["href"] for link in contents] == [desk(issue, p) for p in (one, two, three)]
    assert "2/3" in article.select_one(".neighbours").get_text()
    assert article.select_one(".neighbours [rel=next]")["href"] == desk(issue, three)
    related = soup_of(editor.get(desk(issue, one))).select(".related h3 a")
    assert [link["href"] for link in related] == [desk(issue, three)]


def test_every_link_to_a_page_of_the_issue_stays_inside_and_others_lead_out(
    editor, unpublished, section
):
    issue, one, two, _three = unpublished
    public = {page.url for page in (*unpublished, *map(english, unpublished[:3]))}

    for page in unpublished:
        links = [link["href"] for link in soup_of(editor.get(desk(issue, page))).select("a[href]")]
        assert not public & {link.removeprefix("http://localhost") for link in links}
    in_text = soup_of(editor.get(desk(issue, two))).select_one(".text a")
    assert in_text["href"] == desk(issue, one)
    assert section.url in {link.removeprefix("http://localhost") for link in links}


def test_the_language_switches_of_bar_and_page_lead_to_the_draft_in_the_other_language(
    editor, unpublished
):
    issue, one, *_rest, three = unpublished
    inside = f"/en/preview/desk/{issue.pk}/{english(one).pk}/"

    shown = soup_of(editor.get(desk(issue, one)))
    assert shown.select_one(".preview-bar__languages [hreflang=en]")["href"] == inside
    assert shown.select_one(".languages [hreflang=en]")["href"] == inside
    # What has no English draft leads to the English issue.
    untranslated = soup_of(editor.get(desk(issue, three)))
    assert (
        str(english(issue).pk)
        in untranslated.select_one(".preview-bar__languages [hreflang=en]")["href"]
    )


def test_a_language_without_a_draft_of_the_issue_is_said_to_have_none(editor, magazine, section):
    issue = factories.make_issue(magazine, "3")

    bar = soup_of(editor.get(desk(issue))).select_one(".preview-bar")

    assert "English: " in bar.select_one(".preview-bar__languages").get_text()
    assert not bar.select(".preview-bar__languages a")


def test_the_newest_draft_is_shown_of_a_page_that_is_live_already(editor, issue, section):
    article = factories.make_article(issue, section, title="Vanha")
    article.title, article.lead = "Uusi", "Uusi ingressi."
    article.save_revision()

    assert read(editor, desk(issue)) == ["1/2026", "Uusi"]
    card = soup_of(editor.get(desk(issue))).select_one("main").get_text()
    assert "Uusi ingressi." in card and "Vanha" not in card
    assert soup_of(editor.get(article.url)).h1.get_text() == "Vanha"


def test_a_draft_in_another_section_stands_in_that_section(editor, issue, section, magazine):
    article = factories.make_article(issue, section, title="Siirtyvä")
    article.section = factories.make_section(magazine, title="Ideavakka")
    article.save_revision()

    parts = soup_of(editor.get(desk(issue))).select_one("main").get_text()

    assert "Ideavakka" in parts and "Käden jälki" not in parts.replace("\n", "")


def test_an_easy_version_comes_right_after_its_article(editor, unpublished, section):
    issue, one, *_rest = unpublished
    easy = factories.article(section, title="Yksi selkokielellä", easy_version_of=one, live=False)
    issue.add_child(instance=easy).save_revision()

    assert read(editor, desk(issue))[1:3] == ["Yksi", "Yksi selkokielellä"]


def test_the_page_is_a_readers_and_nobody_keeps_it(editor, unpublished):
    answer = editor.get(desk(unpublished[0]))

    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert "wagtail-userbar" not in answer.content.decode()
    assert not answer.cookies


def test_the_bar_has_a_name_and_says_the_place_in_words(editor, unpublished):
    issue, _one, two, _three = unpublished

    bar = soup_of(editor.get(f"/en{desk(issue, english(two))}")).select_one("nav.preview-bar")

    assert bar["aria-label"] == "Preview"
    assert "Page 3 of 4" in bar.get_text()
    assert bar.select_one("[rel=prev]").get_text(strip=True).endswith("YKSI")
    assert bar.select_one(f'a[href="{edit_url(english(two))}"]')


def test_readers_see_nothing_of_it(client, unpublished):
    issue, one, *_rest = unpublished

    assert {client.get(page.url).status_code for page in (issue, one)} == {404}
    answer = client.get(desk(issue, one))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("wagtailadmin_login"))


def test_whoever_may_not_edit_the_issue_may_not_leaf_through_it(client, unpublished):
    call_command("setup_editorial", verbosity=0)
    client.force_login(factories.make_user(Role.COORDINATOR))

    for page in (unpublished[0], unpublished[1]):
        answer = client.get(desk(page))
        assert answer.status_code == 403
        assert "Yksi" not in answer.content.decode()


def test_somebody_without_the_admin_finds_nothing(client, unpublished):
    user = factories.make_user()
    user.is_superuser = False
    user.save()
    client.force_login(user)

    assert client.get(desk(unpublished[0])).status_code == 404


def test_a_page_of_another_issue_is_no_part_of_the_preview(editor, unpublished, issue, section):
    other = factories.make_article(issue, section, title="Muualla")

    answer = editor.get(desk(unpublished[0], other))

    assert answer.status_code == 404
    assert "Muualla" not in answer.content.decode()


def test_leafing_asks_hardly_more_for_an_article_of_a_long_issue(
    editor, unpublished, section, django_assert_max_num_queries
):
    issue, one, *_rest = unpublished
    for number in range(20):
        page = factories.article(section, title=f"Juttu {number}", live=False)
        issue.add_child(instance=page).save_revision()

    with django_assert_max_num_queries(75):
        editor.get(desk(issue, one))


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_nothing_is_written_by_leafing(editor, unpublished, django_assert_max_num_queries):
    pictures = Picture.objects.count()

    with django_assert_max_num_queries(75) as asked:
        editor.get(desk(unpublished[0]))

    words = ("INSERT", "UPDATE", "DELETE")
    assert [q["sql"] for q in asked.captured_queries if q["sql"].startswith(words)] == []
    assert Picture.objects.count() == pictures
