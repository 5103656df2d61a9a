"""The tree itself: names that belong to Python, apps in order, catalogues that are complete."""

from __future__ import annotations

import os
from collections import Counter

import polib
import pytest
from django.apps import apps
from django.conf import settings

from tests.processes import ROOT, manage

PLUGINS = ("delivery", "editorial", "gallery", "magazine", "network")


def our_apps() -> list:
    return [
        config
        for config in apps.get_app_configs()
        if config.name in PLUGINS or config.name.startswith("website.")
    ]


@pytest.mark.parametrize("folder", ["site", "locale"])
def test_a_folder_named_like_a_module_of_python_is_no_package(folder):
    assert not (ROOT / folder / "__init__.py").exists()


def test_no_two_models_have_one_class_name():
    names = Counter(model.__name__ for config in our_apps() for model in config.get_models())

    assert [name for name, count in names.items() if count > 1] == []


def test_our_apps_stand_before_wagtail():
    names = [config.name for config in apps.get_app_configs()]

    assert all(names.index(app) < names.index("wagtail") for app in PLUGINS)


def test_an_app_after_wagtail_is_reported(tmp_path):
    (tmp_path / "late.py").write_text(
        "from website.settings.test import *\n"
        "INSTALLED_APPS = [*filter('delivery'.__ne__, INSTALLED_APPS), 'delivery']\n"
    )

    path = os.pathsep.join([".", "site", str(tmp_path)])
    process = manage("check", PYTHONPATH=path, DJANGO_SETTINGS_MODULE="late")

    assert process.returncode == 1
    assert "(editorial.E001) The app 'delivery' stands after 'wagtail'" in process.stderr
    assert "HINT: Move it before 'wagtail'" in process.stderr


def test_no_migration_is_missing():
    process = manage(
        "makemigrations", "--check", "--dry-run", DJANGO_SETTINGS_MODULE="website.settings.test"
    )

    assert process.returncode == 0, process.stdout


@pytest.mark.parametrize("app", PLUGINS)
def test_no_app_asks_for_our_own_user_model(app):
    migrations = (ROOT / app / "migrations").glob("*.py")

    assert [
        path.name for path in migrations if '"users"' in path.read_text().replace("'", '"')
    ] == []


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_every_word_of_the_interface_is_translated(language):
    path = ROOT / "locale" / language / "LC_MESSAGES" / "django.po"
    assert path.exists()
    catalogue = polib.pofile(str(path))
    # English is what the code says; an empty translation shows it.
    open_entries = catalogue.untranslated_entries() if language != "en" else []

    assert [entry.msgid for entry in open_entries + catalogue.fuzzy_entries()] == []
