"""What somebody can set, call or register is written in docs/."""

from __future__ import annotations

import re

import pytest
from django.core.management import get_commands

from tests.processes import ROOT

DOCS = "\n".join(path.read_text() for path in sorted((ROOT / "docs").rglob("*.md")))
OURS = ("delivery", "editorial", "gallery", "magazine", "network", "website")

#: Where another app, or another site, plugs in. Whoever adds a registry adds it here.
REGISTRIES = [
    "delivery.api.registry.add_filter",
    "delivery.api.registry.endpoint",
    "delivery.api.registry.register",
    "delivery.caching.purging.purger",
    "delivery.feeds.feed",
    "delivery.letters.letter",
    "delivery.public_forms.notice.tell_privacy_address",
    "delivery.sitemap.keep_out",
    "delivery.sitemap.register",
    "editorial.personal_data.declare",
    "editorial.preview.leaves.leaves_of",
    "editorial.readiness.check",
    "editorial.readiness.counts.counts_depend_on",
    "editorial.releases.contents.fills_releases_of",
    "editorial.roles.grants",
    "editorial.roles.kinds.keep",
    "editorial.translation.freshness.freshness_is_told_by",
    "editorial.translation_jobs.records.translates_records",
    "editorial.workflow.default.go_through_the_office",
]

_READ = re.compile(
    r"""(?:text|is_on|port|web_address|origins|_address|_folder)\(\s*["']([A-Z][A-Z_]+)["']|environ\w*(?:\.get\(|\[)\s*["']([A-Z][A-Z_]+)["']"""
)


def environment_variables() -> set[str]:
    """The names that the site reads from its environment."""
    sources = (ROOT / "site" / "website").rglob("*.py")
    found = (match for path in sources for match in _READ.finditer(path.read_text()))
    return {match[1] or match[2] for match in found} - {"PYTEST_XDIST_WORKER"}


def commands() -> set[str]:
    """The management commands that are ours."""
    return {name for name, app in get_commands().items() if app.partition(".")[0] in OURS}


def test_the_variables_are_found():
    known = {"SECRET_KEY", "ALLOWED_HOSTS", "DEBUG", "DATABASE_URL", "CACHE_URL", "EMAIL_URL"}

    assert known <= environment_variables()


@pytest.mark.parametrize("name", sorted(environment_variables()))
def test_an_environment_variable_is_documented(name):
    assert f"| `{name}` |" in (ROOT / "docs" / "settings.md").read_text()


def test_every_command_is_documented():
    listed = (ROOT / "docs" / "settings.md").read_text()

    assert [name for name in sorted(commands()) if not re.search(rf"\| `{name}[ `]", listed)] == []


@pytest.mark.parametrize("name", REGISTRIES)
def test_a_registry_is_documented(name):
    assert f"`{name}`" in DOCS or f"from {name.rpartition('.')[0]} import" in DOCS, name


def test_the_readme_has_the_two_commands_as_they_are():
    readme = (ROOT / "README.md").read_text()

    assert "\npip install -r requirements.txt && python manage.py demo\n" in readme
    assert "\npip install -r requirements-dev.txt && pytest\n" in readme


@pytest.mark.parametrize("path", [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))])
def test_a_link_to_another_page_leads_there(path):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", path.read_text())

    assert [link for link in links if not (path.parent / link).exists()] == []
