"""Keywords: one row, a label per language."""

from __future__ import annotations

import pytest
from django.utils import translation

from gallery.models import Keyword, KeywordText
from tests.factories import make_article

ADD = "/admin/snippets/gallery/keyword/add/"


def form(name="käsityö", slug="kasityo", labels=(("fi", "käsityö"), ("en", "crafts"))):
    fields = {"name": name, "slug": slug}
    fields |= {"texts-TOTAL_FORMS": str(len(labels)), "texts-INITIAL_FORMS": "0"}
    for index, (language, label) in enumerate(labels):
        fields |= {f"texts-{index}-language": language, f"texts-{index}-label": label}
        fields |= {f"texts-{index}-id": "", f"texts-{index}-DELETE": ""}
    return fields


def make_keyword(**labels):
    keyword = Keyword.objects.create(name="kudonta")
    for language, label in labels.items():
        KeywordText.objects.create(keyword=keyword, language=language, label=label)
    return keyword


def test_an_editor_writes_the_labels_of_both_languages_in_one_form(editor):
    editor.post(ADD, form())

    keyword = Keyword.objects.get()
    labels = {text.language: text.label for text in keyword.texts.all()}
    assert labels == {"fi": "käsityö", "en": "crafts"}


def test_the_form_shows_the_labels_again(editor):
    editor.post(ADD, form())

    html = editor.get(f"/admin/snippets/gallery/keyword/edit/{Keyword.objects.get().pk}/").content

    assert 'value="crafts"' in html.decode()


def test_the_same_language_twice_gets_a_message_and_keeps_what_was_typed(editor):
    response = editor.post(ADD, form(labels=(("fi", "käsityö"), ("fi", "kädentaidot"))))

    texts = response.context["form"].formsets["texts"]
    assert response.status_code == 200
    assert texts.non_form_errors() or any(texts.errors)
    assert 'value="kädentaidot"' in response.content.decode()
    assert str(texts.non_form_errors()[0]) in response.content.decode()
    assert not Keyword.objects.exists()


def test_a_keyword_that_exists_gets_a_message(editor):
    editor.post(ADD, form())

    response = editor.post(ADD, form())

    assert set(response.context["form"].errors) == {"name", "slug"}
    assert Keyword.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "slug"), [("Käsityö & kutominen", "kasityo-kutominen"), ("???", "keyword")]
)
def test_the_address_of_a_keyword_is_ascii_and_never_empty(db, name, slug):
    assert Keyword.objects.create(name=name).slug == slug


def test_an_address_typed_with_umlauts_becomes_ascii(editor):
    editor.post(ADD, form(slug="käsityö"))

    assert Keyword.objects.get().slug == "kasityo"


def test_names_that_give_the_same_address_both_find_a_place(db):
    slugs = [Keyword.objects.create(name=name).slug for name in ("Kasityo", "Käsityö", "käsityö!")]

    assert slugs == ["kasityo", "kasityo-1", "kasityo-2"]


@pytest.mark.parametrize(("language", "label"), [("fi", "kudonta"), ("en", "weaving")])
def test_readers_see_the_label_of_their_language(db, language, label):
    keyword = make_keyword(fi="kudonta", en="weaving")

    with translation.override(language):
        assert keyword.label == label


def test_a_keyword_without_labels_shows_its_name(db):
    assert make_keyword().label == "kudonta"


def test_a_keyword_knows_its_articles(issue, section):
    keyword = make_keyword()
    article = make_article(issue, section, title="Loimi")
    article.keywords.add(keyword)
    article.save_revision().publish()

    assert [item.content_object.title for item in keyword.article_items.all()] == ["Loimi"]


def test_editors_find_a_keyword_by_the_beginning_of_its_name(editor):
    make_keyword()

    listing = editor.get("/admin/snippets/gallery/keyword/", {"q": "kudo"})

    assert "kudonta" in listing.content.decode()
