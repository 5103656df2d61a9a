"""A third language by a setting and a catalogue: the demo gets Swedish, and nothing else."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest

from tests.demo import environment, loaded_demo
from tests.processes import ROOT, run

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("three_languages")]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: Any) -> dict[str, Any]:
    """What an editor and a reader meet; see ``tests/installs/read_in_swedish.py``."""
    folder = tmp_path_factory.mktemp("swedish") / "data"
    shutil.copytree(loaded_demo(), folder)
    settings = {"DJANGO_SETTINGS_MODULE": "tests.installs.three_languages"}
    code = (ROOT / "tests/installs/read_in_swedish.py").read_text()
    command = ["-m", "django", "shell", "--verbosity", "0", "--command", code]
    process = run(*command, **environment(folder) | settings)
    assert process.returncode == 0, process.stderr
    return json.loads(process.stdout)


def test_a_job_into_it_is_ordered_made_and_published(seen):
    assert sorted(seen["locales"]) == ["en", "fi", "sv"]
    assert seen["job"] == ["sv", "open", 3]
    assert seen["url"].startswith("/sv/")


def test_site_and_admin_answer_in_it(seen):
    assert seen["statuses"] == [200, 200, 200]
    assert seen["paths"] == [200, 200]
    assert seen["lang"] == ["sv", "sv", "sv"]


def test_its_catalogue_has_the_words(seen):
    assert seen["words"] == [True, True]
    assert seen["admin"] == "Översättningar"


def test_search_engines_are_told_of_three_languages(seen):
    assert sorted(seen["alternates"]) == ["en", "fi", "sv", "x-default"]
    assert seen["map"]


def test_the_switch_offers_three(seen):
    assert sorted(seen["switch"])[:3] == ["en", "fi", "sv"]
    assert seen["switch of nothing"] == ["/", "/en/", "/sv/"]


def test_the_matrix_has_a_column_for_each_language_beside_the_original(seen):
    assert len(seen["matrix"]) == 3
    assert {"englanti", "ruotsi"} <= {words.lower() for words in seen["matrix"]}


def test_the_api_speaks_it(seen):
    assert seen["api"] == 1
    assert seen["resolve"] == 200
