"""Catalogues compiled while the site runs."""

from __future__ import annotations

import polib
import pytest
from django.utils.translation import gettext, override

from website.catalogues import compile_catalogues


@pytest.fixture
def folder(tmp_path, settings):
    """A Finnish catalogue that nobody has compiled."""
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=utf-8"}
    catalogue.append(polib.POEntry(msgid="Heddle", msgstr="Niisi"))
    (tmp_path / "fi" / "LC_MESSAGES").mkdir(parents=True)
    catalogue.save(str(tmp_path / "fi" / "LC_MESSAGES" / "django.po"))
    settings.LOCALE_PATHS = [tmp_path]
    return tmp_path


def test_words_compiled_at_the_start_are_served_by_the_same_process(folder):
    with override("fi"):
        assert gettext("Heddle") == "Heddle"

        compile_catalogues(folder)

        assert gettext("Heddle") == "Niisi"


def test_a_compiled_catalogue_is_left_alone(folder):
    compile_catalogues(folder)

    assert compile_catalogues(folder) == []
