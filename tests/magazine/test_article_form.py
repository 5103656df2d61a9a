import pytest
from wagtail_localize.models import Translation

from editorial.readiness import warnings_of
from magazine.models import ArticleContributor, ArticlePage, Contributor, SectionPage
from tests.editorial.forms import article as form
from tests.factories import make_article, make_contributor, make_magazine, make_section, translated
from tests.grounds import built_once
from tests.magazine.forms import PUBLISH, add_url, edit_url, errors


@pytest.fixture
def byline(db):
    return [{"contributor": make_contributor().pk, "role": "text", "name": ""}]


def test_an_article_with_section_and_byline_is_published(editor, issue, section, byline):
    editor.post(add_url(ArticlePage, issue), form(byline, section=section.pk) | PUBLISH)

    article = ArticlePage.objects.get()
    assert article.live
    assert editor.get(article.url).status_code == 200


def test_publishing_without_section_and_byline_is_refused_with_the_list(editor, issue, section):
    response = editor.post(add_url(ArticlePage, issue), form([]) | PUBLISH)

    assert response.status_code == 200
    assert {name: len(found) for name, found in errors(response).items()} == {
        "section": 1,
        "__all__": 1,  # the byline is no field of the form
    }
    assert not ArticlePage.objects.exists()


def test_a_refused_article_comes_back_with_all_that_was_typed(editor, issue):
    response = editor.post(add_url(ArticlePage, issue), form([], lead="Hidas kudos.") | PUBLISH)

    html = response.content.decode()
    assert "Hidas kudos." in html
    assert 'value="Villapaita"' in html


def test_a_draft_needs_neither_section_nor_byline(editor, issue):
    response = editor.post(add_url(ArticlePage, issue), form([]))

    assert response.status_code == 302
    assert not ArticlePage.objects.get().live


def test_a_missing_lead_is_no_hindrance_but_a_warning(editor, issue, section, byline):
    editor.post(add_url(ArticlePage, issue), form(byline, section=section.pk, lead=" ") | PUBLISH)

    article = ArticlePage.objects.get()
    assert article.live
    assert [problem.code for problem in warnings_of(article)] == ["lead"]


def test_an_editor_chooses_among_the_sections_of_this_magazine(editor, home, issue, section):
    make_section(make_magazine(home, title="Toinen", slug="toinen"), title="Vieras palsta")
    draft = issue.get_parent().add_child(instance=SectionPage(title="Tuleva", live=False, order=2))

    response = editor.get(add_url(ArticlePage, issue))

    choices = list(response.context["form"].fields["section"].queryset)
    assert choices == [section, draft]


def test_a_section_of_another_magazine_is_refused(editor, home, issue, section):
    foreign = make_section(make_magazine(home, title="Toinen", slug="toinen"))

    response = editor.post(add_url(ArticlePage, issue), form([], section=foreign.pk))

    assert response.status_code == 200
    assert list(errors(response)) == ["section"]


def test_the_name_is_frozen_as_it_was_when_saved(editor, client, issue, section, byline):
    editor.post(add_url(ArticlePage, issue), form(byline, section=section.pk) | PUBLISH)
    Contributor.objects.update(name="Maija Uusinimi")

    article = ArticlePage.objects.get()
    html = client.get(article.url).content.decode()

    assert "Maija Esimerkki" in html
    assert "Maija Uusinimi" not in html


def test_a_name_can_be_printed_otherwise(editor, issue, section, byline):
    byline[0]["name"] = "M. Esimerkki"

    editor.post(add_url(ArticlePage, issue), form(byline, section=section.pk) | PUBLISH)

    assert ArticlePage.objects.get().contributors.get().name == "M. Esimerkki"


def test_the_byline_reads_by_role_in_the_editors_order(client, issue, section):
    names = [("Aino Ensimmäinen", "text"), ("Ville Kuvaaja", "photos"), ("Otso Toinen", "text")]
    rows = [
        ArticleContributor(
            contributor=make_contributor(name), name=name, role=role, sort_order=place
        )
        for place, (name, role) in enumerate(names)
    ]
    article = make_article(issue, section, contributors=rows)

    byline = client.get(article.url).context["credits"]

    assert [(credit.role, credit.names) for credit in byline] == [
        ("text", ["Aino Ensimmäinen", "Otso Toinen"]),
        ("photos", ["Ville Kuvaaja"]),
    ]


@built_once
def english(issue, section):
    """An English article that is edited in Wagtail's form, not in the translator's."""
    page = translated(make_article(issue, section))
    Translation.objects.update(enabled=False)
    return page


def test_the_english_form_shows_the_facts_and_does_not_offer_them(editor, english):
    response = editor.get(edit_url(english))

    assert "section" not in response.context["form"].fields
    assert "contributors" not in response.context["form"].formsets


def test_publishing_the_english_form_leaves_the_facts_alone(editor, english, issue, section):
    other = make_section(issue.get_parent(), title="Muu")

    data = form([], slug=english.slug, section=other.pk, title="A jersey") | PUBLISH
    editor.post(edit_url(english), data)

    english.refresh_from_db()
    assert (english.title, english.section_id) == ("A jersey", section.pk)
    assert english.contributors.count() == 1


def test_a_name_that_a_script_left_out_is_frozen_as_well(issue, section):
    rows = [ArticleContributor(contributor=make_contributor("Aino Ensimmäinen"))]

    article = make_article(issue, section, contributors=rows)

    assert article.contributors.get().name == "Aino Ensimmäinen"


def test_a_title_of_300_characters_is_refused_and_stays_in_the_form(editor, issue):
    title = "Pitkä otsikko " * 22

    response = editor.post(add_url(ArticlePage, issue), form([], title=title))

    assert "255" in errors(response)["title"][0]
    assert title.strip() in response.content.decode()
