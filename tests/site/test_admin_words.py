"""The forms of the admin in the editor's own language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.utils.functional import Promise
from django.utils.translation import override
from wagtail.blocks import Block, ChoiceBlock
from wagtail.models import Site, get_page_models
from wagtail.users.models import UserProfile

from editorial.pages import EditorialPageMixin
from gallery.blocks import BODY
from gallery.models import Attachment, Keyword, Picture, Recording
from magazine.corrections import CORRECTIONS
from magazine.models import Contributor
from tests import factories
from tests.network.networks import make_index, make_network, make_plan, make_project

#: The same word in Finnish and in English.
BOTH = {"ISSN", "PNG", "URL"}
VISIBLE = "main label, main .w-panel__heading"


@pytest.fixture
def forms(magazine, issue, section):
    """The addresses of forms that an office uses."""
    article = factories.make_article(issue, section)
    index = make_index(magazine.get_parent())
    network = make_network(index)
    project, plan = make_project(network), make_plan(network)
    return [
        f"/admin/pages/{article.pk}/edit/",
        f"/admin/pages/{issue.pk}/edit/",
        f"/admin/pages/{section.pk}/edit/",
        f"/admin/pages/{magazine.pk}/edit/",
        f"/admin/pages/{index.pk}/edit/",
        f"/admin/pages/{network.pk}/edit/",
        f"/admin/pages/{project.pk}/edit/",
        f"/admin/pages/{plan.pk}/edit/",
        f"/admin/pages/add/home/contentpage/{magazine.get_parent().pk}/",
        f"/admin/settings/home/navigation/{Site.objects.get().pk}/",
        "/admin/snippets/magazine/contributor/add/",
        "/admin/snippets/gallery/keyword/add/",
        "/admin/images/add/",
    ]


@pytest.fixture
def labels_of(client, home):
    """The labels of the form at an address, for somebody who works in ``language``."""

    def labels(address: str, language: str) -> list[str]:
        user = factories.make_user()
        UserProfile.objects.create(user=user, preferred_language=language)
        client.force_login(user)
        # Rows that an editor may add lie in templates, whose text is not the page's.
        html = client.get(address, follow=True).content.decode().replace("template", "div")
        found = BeautifulSoup(html, "html.parser").select(VISIBLE)
        texts = [label.get_text(" ", strip=True).strip(" *") for label in found]
        return [text for text in texts if text]

    return labels


def test_no_label_of_a_form_stays_english_for_a_finnish_editor(forms, labels_of):
    labels = {form: (labels_of(form, "fi"), labels_of(form, "en")) for form in forms}

    same = {form: set(finnish) & set(english) - BOTH for form, (finnish, english) in labels.items()}
    assert all(len(finnish) == len(english) > 2 for finnish, english in labels.values())
    assert {form: words for form, words in same.items() if words} == {}


def words_of_blocks(blocks: list[tuple[str, Block]]) -> Iterator[object]:
    """Labels, descriptions, help and choices of blocks and of what they are made of."""
    for _name, block in blocks:
        yield from (block.label, block.meta.label, block.get_description())
        field = getattr(block, "field", None)
        yield from (getattr(field, "help_text", ""), getattr(block.meta, "help_text", ""))
        if isinstance(block, ChoiceBlock):
            yield from (label for _value, label in field.choices)
        yield from words_of_blocks(list(getattr(block, "child_blocks", {}).items()))
        if inner := getattr(block, "child_block", None):
            yield from words_of_blocks([("", inner)])


def words_of_models() -> Iterator[object]:
    """Names of kinds, of fields and of choices, help and descriptions."""
    pages = [model for model in get_page_models() if issubclass(model, EditorialPageMixin)]
    for model in [*pages, Contributor, Keyword, Picture, Attachment, Recording]:
        yield from (model._meta.verbose_name, model._meta.verbose_name_plural)
        yield getattr(model, "page_description", "")
        for field in model._meta.local_fields:
            if field.editable and not field.auto_created:
                yield from (field.verbose_name, field.help_text)


def in_both(words: Iterator[object]) -> set[tuple[str, str]]:
    """Each of our own sentences in Finnish and in English."""
    ours = [word for word in words if isinstance(word, Promise)]
    with override("en"):
        english = [str(word) for word in ours]
    with override("fi"):
        return set(zip([str(word) for word in ours], english, strict=True))


@pytest.mark.parametrize(
    ("words", "least"),
    [
        pytest.param(lambda: words_of_blocks(BODY + CORRECTIONS), 60, id="blocks"),
        pytest.param(words_of_models, 60, id="models"),
    ],
)
def test_every_word_of_ours_that_an_editor_reads_is_finnish(db, words, least):
    pairs = in_both(words())

    assert len(pairs) > least
    same = {finnish for finnish, english in pairs if finnish == english and finnish}
    assert same - BOTH == set()


@pytest.mark.parametrize("address", ["order", "add"])
def test_views_of_ours_say_nothing_in_english(client, magazine, issue, address):
    """Empty, so that their empty states are read as well."""
    places = {
        "order": f"/admin/magazine/issues/{issue.pk}/order/",
        "add": f"/admin/pages/{magazine.pk}/add_subpage/",
    }
    texts = {}
    for language in ("fi", "en"):
        user = factories.make_user()
        UserProfile.objects.create(user=user, preferred_language=language)
        client.force_login(user)
        page = BeautifulSoup(client.get(places[address]).content, "html.parser")
        found = page.select_one("main").stripped_strings
        texts[language] = {text for text in found if len(text) > 2} - {magazine.title, issue.title}

    assert len(texts["fi"]) >= 2
    assert texts["fi"] & texts["en"] == set()
