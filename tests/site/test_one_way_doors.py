"""Decisions that cannot be taken back once there is data.

Those with a subject of their own are tested there: facts in tests/editorial/test_shared_facts.py,
aliases in test_no_aliases.py, translatable fields in test_field_kinds.py, slugs in
test_slugs.py, relations in tests/magazine/test_relations.py, marks in
tests/gallery/test_lang_marks.py, the language of an address in tests/delivery/.
"""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.template import engines
from django.template.backends.django import DjangoTemplates
from django_tasks_db.models import DBTaskResult
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Orderable, Page, TranslatableMixin, get_page_models
from wagtail_localize.models import TranslationSource
from wagtailmedia.models import get_media_model

from gallery.models import Attachment, Keyword, Picture, Recording
from magazine.models import Contributor
from tests.factories import article
from website.settings.environment import Environment
from website.users.models import User

OURS = {"delivery", "editorial", "gallery", "magazine", "network", "home"}


def test_users_pictures_attachments_and_recordings_are_models_of_our_own():
    assert get_user_model() is User
    assert get_image_model() is Picture
    assert get_document_model() is Attachment
    assert get_media_model() is Recording


def test_pages_stand_on_wagtails_standard_page():
    ours = [model for model in get_page_models() if model._meta.app_label in OURS]

    assert Page._meta.swapped is None
    assert ours
    assert all(Page in model._meta.get_parent_list() for model in ours)


@pytest.mark.parametrize("model", [Picture, Keyword, Contributor])
def test_a_small_record_is_one_row_with_texts_per_language(model):
    texts = model._meta.get_field("texts").related_model

    assert not issubclass(model, TranslatableMixin)
    assert "language" in texts._meta.unique_together[0]


def test_rows_without_a_place_stand_as_they_were_made():
    """By ``sort_order`` alone PostgreSQL gives them in any order."""
    rows = [model for model in apps.get_models() if issubclass(model, Orderable)]
    ours = {model: model._meta.ordering for model in rows if model._meta.app_label in OURS}

    assert ours
    assert {str(model) for model, order in ours.items() if order != ["sort_order", "pk"]} == set()


#: A person, and what somebody wrote on a form until a coordinator has made a person of it.
STORES_OF_CONTACTS = {"Person", "JoinRequest"}


def test_contact_details_stand_in_no_page_and_in_no_text():
    contact = (models.EmailField,)
    words = ("phone", "email", "puhelin")
    found = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model._meta.app_label in OURS and model._meta.object_name not in STORES_OF_CONTACTS
        for field in model._meta.concrete_fields
        if isinstance(field, contact) or any(word in field.name for word in words)
    ]

    assert found == []


@pytest.mark.django_db
def test_wagtails_own_write_api_stays_off(client, home):
    assert not apps.is_installed("wagtail.api.v3")
    for path in ("/api/v3/pages/", "/api/v3-preview/pages/", "/api/v2/pages/"):
        assert client.get(path).status_code == 404


def test_templates_are_djangos():
    assert all(isinstance(engine, DjangoTemplates) for engine in engines.all())


def test_sqlite_serialises_its_writers(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)

    options = Environment().database["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 60
    assert "journal_mode=WAL" in options["init_command"]


def test_background_work_waits_in_the_database_everywhere_but_in_tests():
    base = import_module("website.settings.base")

    assert base.TASKS["default"]["BACKEND"] == "django_tasks_db.DatabaseBackend"


@pytest.mark.django_db
def test_a_rolled_back_publication_leaves_no_work_behind(settings, issue, section):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    page = article(section, live=False)
    issue.add_child(instance=page)
    revision = page.save_revision()
    DBTaskResult.objects.all().delete()

    with transaction.atomic():
        revision.publish()
        enqueued = DBTaskResult.objects.count()
        transaction.set_rollback(True)

    assert enqueued > 0
    assert DBTaskResult.objects.count() == 0


@pytest.mark.django_db
def test_wagtail_localize_is_the_engine_of_translation(issue, section):
    page = article(section, live=False)
    issue.add_child(instance=page)

    source, _created = TranslationSource.get_or_create_from_instance(page)

    assert source.stringsegment_set.filter(string__data=page.title).exists()
