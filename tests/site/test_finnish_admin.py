"""The admin in Finnish, walked through as each user of the demo: no English word of ours."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.demo import environment, loaded_demo
from tests.processes import manage

pytestmark = pytest.mark.process

WALK = "from tests.site.finnish_admin import crawl; crawl()"
#: A language in its own words; and words that Wagtail and its packages leave in English.
NOT_OURS = {"English", "Actions", "Page", "Translation", "from"}


def test_nobody_meets_an_english_word_of_ours(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(loaded_demo(), folder)

    done = manage("shell", "--verbosity", "0", "--command", WALK, **environment(folder))

    assert done.returncode == 0, done.stderr
    walked = json.loads(done.stdout.splitlines()[-1])
    assert len(walked["visited"]) == 7
    assert max(walked["visited"].values()) > 100
    assert min(walked["visited"].values()) > 5
    found = {words: where[:3] for words, where in walked["found"].items() if words not in NOT_OURS}
    assert found == {}
