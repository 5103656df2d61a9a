"""Every field that smells of a person is in the register, or is said to be about nobody."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import Field
from django.utils import timezone
from django.utils.translation import override

from delivery.public_forms import PublicForm
from editorial.personal_data import registered_data

#: Parts of names of fields that may tell of a person.
SMELLS = re.compile(
    "name|mail|phone|mobile|address|author|artist|credit|holder|person|contact|birth|avatar|"
    "comment|signature|consent|username|label|account|owner|reference|(^|_)(ip|by|user)$|portrait"
)
#: What such fields hold instead, by field or, with "*", by model.
ABOUT_NOBODY = {
    "auth.Group.*": "a name of a role",
    "auth.Permission.*": "a name of a right",
    "contenttypes.ContentType.*": "names of models",
    "delivery.Webhook.name": "a server elsewhere",
    "django_tasks_database.DBTaskResult.backend_name": "where a task waits",
    "django_tasks_database.DBTaskResult.queue_name": "where a task waits",
    "gallery.Keyword.name": "a subject",
    "gallery.KeywordText.label": "a subject",
    "network.NetworkLink.label": "a site or a group elsewhere",
    "network.Organisation.name": "a body",
    "network.OrganisationText.name": "a body",
    "network.PlanPage.approved_by": "the body that decided",
    "network.RegionText.name": "a region",
    "taggit.Tag.name": "not used by our models",
    "users.User_groups.user": "the role of an account, in the database only through it",
    "users.User_user_permissions.user": "a right of an account, likewise",
    "wagtail_localize.StringTranslation.tool_name": "a program that translated",
    "wagtailcore.APIToken.name": "what a key is for",
    "wagtailcore.Collection.name": "a folder of files",
    "wagtailcore.Site.*": "the site's own address",
    "wagtailcore.Task.name": "a step of the workflow",
    "wagtailcore.Workflow.name": "a workflow",
    "wagtaildocs.Document.*": "swapped: gallery.Attachment holds the files",
    "wagtailembeds.Embed.*": "what a host of films says of one; pages show their own words",
    "wagtailimages.Image.*": "swapped: gallery.Picture holds the pictures",
    "wagtailmedia.Media.*": "swapped: gallery.Recording holds the recordings",
}


def fields() -> Iterator[tuple[str, Field]]:
    """Every field of every table, as "app.Model.field"."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_concrete_fields:
            yield f"{model._meta.label}.{field.name}", field


def smells(field: Field) -> bool:
    to_user = field.is_relation and field.related_model._meta.label == settings.AUTH_USER_MODEL
    words = field.get_internal_type() in {"CharField", "TextField", "EmailField", "FileField"}
    return to_user or (words and bool(SMELLS.search(field.name)))


def declared() -> set[str]:
    own = {f"{one.model._meta.label}.{name}" for one in registered_data() for name in one.fields}
    return own | {name for one in registered_data() for name in one.also}


def undeclared() -> set[str]:
    found = {name for name, field in fields() if smells(field)} - declared()
    return {name for name in found if not said(name)}


def said(name: str) -> bool:
    """Whether the field is said to be about nobody."""
    return name in ABOUT_NOBODY or f"{name.rpartition('.')[0]}.*" in ABOUT_NOBODY


def test_the_walk_finds_fields_that_smell():
    smelling = {name for name, field in fields() if smells(field)}

    assert {"users.User.email", "magazine.Contributor.name", "gallery.Picture.credit"} <= smelling
    assert len(smelling) > 40


def test_every_field_that_smells_of_a_person_is_declared_or_said_to_be_about_nobody():
    assert undeclared() == set()


def test_nothing_is_said_of_fields_that_are_not_there():
    known = {name for name, _field in fields()}
    models = {name.rpartition(".")[0] for name in known}

    assert {n for n in ABOUT_NOBODY if not n.endswith("*")} - known == set()
    assert {n.removesuffix(".*") for n in ABOUT_NOBODY if n.endswith("*")} - models == set()
    assert declared() - known == set()


@pytest.mark.parametrize("one", registered_data(), ids=lambda one: one.key)
@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_declaration_tells_a_reader_all_of_it_in_both_languages(one, language):
    with override(language):
        told = [one.title, one.people, one.purpose, one.basis.label, one.kept(), one.recipients]

        assert all(str(words).strip() for words in told)
        assert one.labels()
        assert "%(" not in one.kept()


@pytest.mark.parametrize("one", registered_data(), ids=lambda one: one.key)
def test_what_is_stored_is_named_in_each_language(one):
    with override("fi"):
        finnish = one.labels()
    with override("en"):
        assert set(finnish) & set(one.labels()) == set()


@pytest.mark.parametrize("one", registered_data(), ids=lambda one: one.key)
def test_every_declaration_can_be_asked_what_is_due(db, one):
    assert one.due(timezone.now()).count() >= 0


def undeclared_forms() -> set[str]:
    """Public forms of ours whose answers no declaration names."""
    told = {form for one in registered_data() for form in one.forms}
    mine = [form for form in _descendants(PublicForm) if not form.__module__.startswith("tests.")]
    return {form.__qualname__ for form in mine if form not in told}


def _descendants(kind: type) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield one
        yield from _descendants(one)


def test_every_public_form_is_named_by_the_declaration_of_what_it_stores():
    assert undeclared_forms() == set()


def test_a_form_that_nobody_has_declared_is_found():
    made = type("SecretForm", (PublicForm,), {"__module__": "network.secret"})

    assert undeclared_forms() == {made.__qualname__}
    del made
    gc.collect()
