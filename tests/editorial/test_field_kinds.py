"""Design §2: every field of a translated page is text, shared, or its language's own."""

import pytest
from django.apps import apps
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, Page, TranslatableMixin, get_page_models
from wagtail_localize.fields import SynchronizedField, TranslatableField, get_translatable_fields

from editorial.models import EditorialPageMixin
from editorial.translation.fields import OwnField

OURS = {"delivery", "editorial", "gallery", "magazine", "network", "home", "users"}
PAGES = [model for model in get_page_models() if model._meta.app_label in OURS]
#: Fields of every page that say something else than how the page is stored and scheduled.
CONTENT = {"title", "slug", "seo_title", "search_description", "show_in_menus"}
STORED = {field.name for field in Page._meta.get_fields()} - CONTENT | {"page_ptr"}

by_name = pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)


def names_of(model, kind):
    fields = get_translatable_fields(model)
    return {field.field_name for field in fields if type(field) is kind}


def content_of(model):
    """The names of all fields and child relations in which a page of ours says something."""
    fields = {field.name for field in model._meta.get_fields() if not field.auto_created}
    relations = {relation.name for relation in get_all_child_relations(model)}
    return (fields | relations) - STORED - {COMMENTS_RELATION_NAME}


def child_models():
    relations = [relation for model in PAGES for relation in get_all_child_relations(model)]
    models = {relation.related_model for relation in relations}
    ours = [model for model in models if model._meta.app_label in OURS]
    return sorted(ours, key=lambda model: model.__name__)


def test_there_are_pages_to_walk():
    assert {"ArticlePage", "IssuePage", "HomePage"} <= {model.__name__ for model in PAGES}
    assert "contributors" in content_of(apps.get_model("magazine", "ArticlePage"))


@by_name
def test_every_page_of_ours_has_what_all_pages_have(model):
    assert issubclass(model, EditorialPageMixin)


@by_name
def test_every_field_is_text_shared_or_its_languages_own(model):
    kinds = [names_of(model, kind) for kind in (TranslatableField, SynchronizedField, OwnField)]

    left_out = content_of(model) - set().union(*kinds)

    assert left_out == set()
    assert sum(map(len, kinds)) == len(set().union(*kinds))


@by_name
def test_a_shared_field_is_one_for_localize_too_and_no_translator_changes_it(model):
    fields = {field.field_name: field for field in get_translatable_fields(model)}
    tags = set(model.shared_form_fields()) - set(model.shared_fields)

    assert names_of(model, SynchronizedField) == set(model.shared_fields) | tags
    assert not any(fields[name].overridable for name in model.shared_fields)


@by_name
def test_a_field_that_differs_by_language_is_named(model):
    assert names_of(model, OwnField) == set(model.own_fields) | {"slug", "show_in_menus"}


@pytest.mark.parametrize("model", child_models(), ids=lambda model: model.__name__)
def test_rows_of_a_page_have_no_translations_of_their_own(model):
    assert not issubclass(model, TranslatableMixin)


@pytest.mark.parametrize("model", child_models(), ids=lambda model: model.__name__)
def test_nothing_points_at_a_row_of_a_page(model):
    # Publishing may replace such rows: what pointed at one would go with it.
    assert [
        field for field in model._meta.get_fields() if field.auto_created and field.is_relation
    ] == []


def test_every_translated_model_states_its_translatable_fields():
    models = [
        model
        for model in apps.get_models()
        if model._meta.app_label in OURS and issubclass(model, TranslatableMixin)
    ]

    assert models
    assert [m.__name__ for m in models if "override_translatable_fields" not in vars(m)] == []
