"""The demo collects its static files when it has to, and not at every start."""

from __future__ import annotations

from typing import Any

import pytest

from website.demo import assets


@pytest.fixture
def collected(settings: Any, tmp_path: Any, monkeypatch: Any) -> list[str]:
    """The commands that were called, in place of collecting for some seconds."""
    settings.STATIC_ROOT = str(tmp_path)
    called: list[str] = []
    monkeypatch.setattr(assets, "call_command", lambda name, **options: called.append(name))
    return called


def test_they_are_collected_once(collected):
    assets.collect_static_files()
    assets.collect_static_files()

    assert collected == ["collectstatic"]


def test_they_are_collected_again_for_settings_that_hash_their_names(collected, settings):
    assets.collect_static_files()
    hashed = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": hashed}

    assets.collect_static_files()

    assert collected == ["collectstatic", "collectstatic"]
