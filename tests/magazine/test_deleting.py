from django.urls import reverse

from magazine.models import (
    ArticleContributor,
    ArticlePage,
    Contributor,
    IssuePage,
    RunningOrderItem,
    SectionPage,
)
from tests.factories import (
    make_article,
    make_contributor,
    make_section,
    published_as_it_is,
    republished,
    translated,
)


def delete_page(editor, page):
    return editor.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)


def delete_contributor(editor, contributor):
    url = reverse("wagtailsnippets_magazine_contributor:delete", args=[contributor.pk])
    return editor.get(url), editor.post(url)


def test_a_contributor_on_a_byline_stays_and_the_editor_reads_why(editor, issue, section):
    article = make_article(issue, section)
    translated(article)
    contributor = Contributor.objects.get()

    page, response = delete_contributor(editor, contributor)

    assert (page.status_code, response.status_code) == (302, 302)
    messages = {str(m) for m in editor.get(response.url).context["messages"]}
    assert ["Maija Esimerkki on 1 jutun tekijätiedoissa" in text for text in messages] == [True]
    assert article.contributors.get().contributor == contributor


def test_a_contributor_whom_only_a_draft_names_stays_as_well(editor, issue, section):
    article = make_article(issue, section)
    article.contributors = [ArticleContributor(contributor=make_contributor("Olli"), name="Olli")]
    article.save_revision()

    delete_contributor(editor, Contributor.objects.get(name="Olli"))

    assert Contributor.objects.filter(name="Olli").exists()


def test_several_contributors_at_once_are_not_deleted_with_their_names_left(editor, issue, section):
    make_article(issue, section)
    spare, named = make_contributor("Olli"), make_contributor()
    url = reverse("wagtail_bulk_action", args=["magazine", "contributor", "delete"])

    editor.post(f"{url}?id={spare.pk}&id={named.pk}&next=/admin/", follow=True)

    assert Contributor.objects.count() == 2


def test_an_old_version_with_a_contributor_who_is_gone_opens_without_the_name(
    editor, issue, section
):
    article = make_article(issue, section)
    old = article.latest_revision
    republished(article, contributors=[ArticleContributor(contributor=make_contributor("Olli"))])

    delete_contributor(editor, Contributor.objects.get(name="Maija Esimerkki"))
    url = reverse("wagtailadmin_pages:revisions_revert", args=[article.pk, old.pk])

    assert not Contributor.objects.filter(name="Maija Esimerkki").exists()
    assert editor.get(url).status_code == 200
    assert list(old.as_object().contributors.all()) == []


def test_a_contributor_on_no_byline_is_deleted(editor):
    contributor = Contributor.objects.create(name="Maija Esimerkki")

    delete_contributor(editor, contributor)

    assert not Contributor.objects.exists()


def test_a_section_with_articles_stays_and_the_editor_reads_why(editor, issue, section):
    article = make_article(issue, section, title="Villapaita")

    response = delete_page(editor, section)

    article.refresh_from_db()
    assert response.status_code == 200
    assert article.section_id == section.pk
    (message,) = [str(message) for message in response.context["messages"]]
    assert "Käden jälki" in message
    assert "1" in message


def test_a_section_that_only_a_draft_uses_stays_as_well(editor, issue, section):
    issue.add_child(instance=ArticlePage(title="Luonnos", section=section, live=False))

    delete_page(editor, section)

    assert SectionPage.objects.filter(pk=section.pk).exists()


def test_an_english_section_with_articles_stays(editor, issue, section):
    translated(make_article(issue, section))
    english = translated(section)

    delete_page(editor, english)

    assert SectionPage.objects.filter(pk=english.pk).exists()


def test_an_english_section_goes_while_only_finnish_articles_stand_in_it(editor, issue, section):
    article = make_article(issue, section)
    english = translated(section)

    delete_page(editor, english)

    article.refresh_from_db()
    assert list(SectionPage.objects.all()) == [section]
    assert article.section_id == section.pk


def test_a_section_without_articles_is_deleted(editor, magazine):
    section = make_section(magazine)

    delete_page(editor, section)

    assert not SectionPage.objects.exists()


def test_several_sections_at_once_are_not_deleted_with_their_articles_left(editor, issue, section):
    make_article(issue, section)
    spare = make_section(issue.get_parent())
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])

    response = editor.post(f"{url}?id={section.pk}&id={spare.pk}&next=/admin/", follow=True)

    assert response.status_code == 200
    assert SectionPage.objects.filter(pk=section.pk).exists()
    assert ArticlePage.objects.get().section_id == section.pk


def test_a_magazine_goes_with_its_sections_and_articles(editor, issue, section):
    make_article(issue, section)

    response = delete_page(editor, issue.get_parent())

    assert response.status_code == 200
    assert not (IssuePage.objects.exists() or SectionPage.objects.exists())
    assert not RunningOrderItem.objects.exists()


def test_the_place_in_the_order_stays_while_one_language_has_the_article(issue, section):
    article = make_article(issue, section)
    english = translated(article)

    article.delete()

    assert RunningOrderItem.objects.get().article_key == english.translation_key

    english.delete()

    assert not RunningOrderItem.objects.exists()


def test_the_english_article_reads_on_when_the_finnish_one_is_deleted(
    client, english_home, issue, section
):
    article = make_article(issue, section)
    english = translated(article)
    for page in (english.get_parent(), english.get_parent().get_parent()):
        published_as_it_is(page)
    translated(section)

    article.delete()
    response = client.get(english.url)

    assert response.status_code == 200
    assert (response.context["place"].position, response.context["place"].total) == (1, 1)
    assert response.context["section"].title == "KÄDEN JÄLKI"
    assert [credit.names for credit in response.context["credits"]] == [["Maija Esimerkki"]]
