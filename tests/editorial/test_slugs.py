"""Design §2: ASCII slugs, made unique by a suffix without asking."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.translation.drafts import save_draft, start_translation
from magazine.models import ArticlePage, SectionPage
from tests import factories
from website.home.models import ContentPage


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def form_of(**values):
    """What the editor's form for a content page sends."""
    empty = {f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")}
    return empty | {"body-count": "0"} | values


def add(editor, home, **values):
    editor.post(f"/admin/pages/add/home/contentpage/{home.pk}/", form_of(**values))
    return ContentPage.objects.order_by("-pk").first()


def content_page(parent, slug, **fields):
    return factories.published(parent, ContentPage(title=slug.capitalize(), slug=slug, **fields))


def retitle(page, title):
    """The English draft of ``page`` with ``title`` as its translated title."""
    translation = start_translation(page, Locale.objects.get(language_code="en"))
    segment = StringSegment.objects.get(source=translation.source, context__path="title")
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        defaults={"data": title},
    )
    save_draft(translation)
    return translation.get_target_instance()


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Käden jälki", "kaden-jalki"), ("Öljyä & Åbo", "oljya-abo"), ("Ærø – ß", "r")],
)
def test_a_title_gives_an_ascii_slug(magazine, title, slug):
    section = factories.make_section(magazine, title=title)

    assert section.slug == slug


@pytest.mark.parametrize("title", ["東京", "Ткань", "!!!"])
def test_a_title_without_latin_letters_gives_a_slug_all_the_same(editor, home, title):
    page = add(editor, home, title=title, slug="")

    assert page.title == title
    assert page.slug.isascii()
    assert page.slug
    assert page.url_path == f"/home/{page.slug}/"


@pytest.mark.parametrize("slug", ["työ", "Työ-käden"])
def test_a_slug_typed_with_other_letters_becomes_ascii(editor, home, slug):
    page = add(editor, home, title="Työ", slug=slug)

    assert page.slug == slug.lower().replace("ö", "o").replace("ä", "a")


def test_a_slug_that_becomes_ascii_gives_way_too(editor, home):
    content_page(home, "tyo")

    page = add(editor, home, title="Työ", slug="työ")

    assert page.slug == "tyo-1"


@pytest.mark.parametrize("action", ["action-save", "action-publish"])
def test_a_taken_slug_gets_a_suffix_in_the_form_of_a_new_page(editor, home, action):
    content_page(home, "tietoa")

    page = add(editor, home, title="Tietoa", slug="tietoa", **{action: "1"})

    assert page.slug == "tietoa-1"
    assert page.url_path == "/home/tietoa-1/"


def test_a_taken_slug_gets_a_suffix_in_the_form_of_an_old_page(editor, home):
    content_page(home, "tietoa")
    page = content_page(home, "ohjeita")

    editor.post(
        f"/admin/pages/{page.pk}/edit/",
        form_of(**{"title": "Tietoa", "slug": "tietoa", "action-publish": "1"}),
    )

    assert fresh(page).slug == "tietoa-1"


def test_a_page_keeps_its_own_slug_when_it_is_saved_again(editor, home):
    page = content_page(home, "tietoa")

    editor.post(
        f"/admin/pages/{page.pk}/edit/",
        form_of(**{"title": "Tietoa 2", "slug": "tietoa", "action-publish": "1"}),
    )

    assert (fresh(page).slug, fresh(page).title) == ("tietoa", "Tietoa 2")


def test_a_taken_slug_gets_a_suffix_when_a_script_saves_the_page(magazine):
    sections = [factories.make_section(magazine, title="Palsta") for _ in range(3)]

    assert len({section.slug for section in sections}) == 3


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


def test_a_translation_that_was_never_public_follows_its_title(magazine):
    section = factories.make_section(magazine, title="Käden jälki")

    first = retitle(section, "Handmade").slug
    second = retitle(section, "By Hand").slug

    assert (first, second) == ("handmade", "by-hand")


def test_a_translation_that_has_been_public_keeps_its_slug(magazine):
    section = factories.make_section(magazine, title="Käden jälki")
    english = retitle(section, "Handmade")
    english.get_latest_revision().publish()

    retitle(section, "By Hand").get_latest_revision().publish()

    assert (fresh(english).title, fresh(english).slug) == ("By Hand", "handmade")


def test_a_translation_that_was_public_once_keeps_its_slug(magazine):
    section = factories.make_section(magazine, title="Käden jälki")
    english = retitle(section, "Handmade")
    english.get_latest_revision().publish()
    fresh(english).unpublish()

    assert retitle(section, "By Hand").slug == "handmade"


def test_a_slug_that_somebody_chose_for_a_translation_stays(magazine):
    section = factories.make_section(magazine, title="Käden jälki")
    english = retitle(section, "Handmade")
    english.slug = "craft"
    english.save()
    english.save_revision()

    assert retitle(section, "By Hand").slug == "craft"


def test_a_translation_whose_slug_is_taken_gets_a_suffix(magazine):
    sections = [factories.make_section(magazine, title=title) for title in ("Eka", "Toka")]

    slugs = [retitle(section, "Handmade").slug for section in sections]

    assert slugs == ["handmade", "handmade-1"]


def test_an_issue_has_the_same_slug_in_every_language(issue):
    assert factories.translated(issue).slug == issue.slug


def test_articles_of_different_issues_may_share_a_slug(magazine, section):
    issues = [factories.make_issue(magazine, number=number) for number in ("1", "2")]

    articles = [factories.make_article(issue, section, title="Alku") for issue in issues]

    assert [article.slug for article in articles] == ["alku", "alku"]
    assert isinstance(articles[0], ArticlePage)
    assert SectionPage.objects.count() == Page.objects.type(SectionPage).count() == 1
