"""website → magazine | network → gallery → editorial → delivery: imports, relations, templates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import Field
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode

from tests.processes import ROOT, run

#: What each app stands on. The site stands on all of them.
BELOW = {
    "delivery": set(),
    "editorial": {"delivery"},
    "gallery": {"editorial", "delivery"},
    "magazine": {"gallery", "editorial", "delivery"},
    "network": {"gallery", "editorial", "delivery"},
}
#: The frame that every host gives; its blocks are listed in docs/your-own-site.md.
HOST_CONTRACT = {"base.html"}
HOST_BLOCKS = {"title", "description", "content"}
_REFERENCE = re.compile(r"""{%-?\s*(extends|include)\s+(?P<target>"[^"]*"|'[^']*'|\S+)""")


def relations() -> Iterator[tuple[str, str, Field]]:
    """Every relation that a model of ours declares: from app, to app, the field."""
    user = apps.get_model(settings.AUTH_USER_MODEL)
    for app in BELOW:
        for model in apps.get_app_config(app).get_models():
            for field in model._meta.get_fields():
                declared = field.is_relation and not field.auto_created and field.related_model
                if declared and field.related_model is not user:
                    yield app, field.related_model._meta.app_label, field


def references() -> Iterator[tuple[str, Path, str]]:
    """Every template that a template of ours extends or includes: app, file, target."""
    for app in BELOW:
        for path in (ROOT / app).rglob("templates/**/*.html"):
            for match in _REFERENCE.finditer(path.read_text()):
                yield app, path.relative_to(ROOT), match["target"].strip("\"'")


def test_imports_point_down():
    process = run("-c", "from importlinter.cli import lint_imports_command as c; c()")

    assert process.returncode == 0, process.stdout
    assert "1 kept, 0 broken" in process.stdout


def test_relations_point_the_way_imports_do():
    ours = BELOW.keys() | {config.label for config in apps.get_app_configs() if _is_website(config)}

    wrong = [f"{field}" for app, other, field in relations() if other in ours - BELOW[app] - {app}]

    assert wrong == []


def test_relations_are_looked_at_in_every_app_that_has_models():
    with_models = {app for app in BELOW if list(apps.get_app_config(app).get_models())}

    assert {"gallery", "magazine"} <= {app for app, _other, _field in relations()} <= with_models


@pytest.mark.parametrize(("app", "path", "target"), list(references()))
def test_a_template_stands_on_its_own_layer_or_below(app, path, target):
    if target in HOST_CONTRACT:
        return
    owner = target.partition("/")[0]

    assert owner in {app} | BELOW[app] or owner.startswith("wagtail"), f"{path}: {target}"


def _is_website(config) -> bool:
    return config.name.startswith("website.")


@pytest.mark.parametrize(
    "name", sorted({str(path) for _app, path, target in references() if target in HOST_CONTRACT})
)
def test_a_page_fills_only_the_blocks_that_every_host_has(name):
    template = get_template(name.partition("/templates/")[2]).template
    (extends,) = template.nodelist.get_nodes_by_type(ExtendsNode)

    filled = {node.name for node in extends.nodelist if isinstance(node, BlockNode)}

    assert filled <= HOST_BLOCKS
