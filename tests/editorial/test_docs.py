"""The recipes of docs/, run as they are written."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.models import GroupPagePermission

from editorial.personal_data import registered_data
from editorial.personal_data import registry as register
from editorial.readiness import problems_of, registry
from editorial.readiness.guard import NotReady
from editorial.roles import Role
from editorial.roles import registry as roles
from tests import factories

DOCS = Path(__file__).parents[2] / "docs"


def recipe(name):
    """The first piece of Python in docs/<name>.md."""
    return re.search(r"```python\n(.*?)```", (DOCS / f"{name}.md").read_text(), re.DOTALL)[1]


def run(name):
    exec(compile(recipe(name), f"docs/{name}.md", "exec"), {})  # noqa: S102 - our own page


def test_the_check_of_the_recipe_keeps_a_page_from_being_published(issue, section, monkeypatch):
    monkeypatch.setattr(registry, "_checks", list(registry._checks))
    page = factories.article(section, live=False)
    issue.add_child(instance=page)

    run("readiness")

    assert [problem.code for problem in problems_of(page)] == ["subtitle"]
    with pytest.raises(NotReady, match="Write a subtitle"):
        page.save_revision().publish()
    page.subtitle = "Alaotsikko"
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live


def test_the_check_of_the_recipe_takes_ten_lines():
    assert len(recipe("readiness").splitlines()) <= 10


def test_the_rights_of_the_recipe_are_given(magazine, monkeypatch):
    monkeypatch.setattr(roles, "_grants", list(roles._grants))
    section = factories.make_section(magazine, title="Ideavakka")

    run("roles")
    call_command("setup_editorial", verbosity=0)

    group = Role.WRITER.group
    assert group.permissions.filter(codename="change_contributor").exists()
    assert GroupPagePermission.objects.filter(
        group=group, page_id=section.pk, permission__codename="change_page"
    ).exists()


@pytest.mark.parametrize("role", Role)
def test_every_role_is_described(role):
    assert f"`Role.{role.name}` | {role.value} |" in (DOCS / "roles.md").read_text()


def test_the_declaration_of_the_recipe_stands_in_the_register(db, monkeypatch):
    monkeypatch.setattr(register, "_declared", dict(register._declared))

    run("personal-data")

    declared = registered_data()[-1]
    assert declared.key == "editorial.PersonalDataRequest"
    assert "2 " in declared.kept()
    assert declared.labels()
