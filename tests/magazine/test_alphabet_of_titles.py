"""Articles by title, in the order of their language's alphabet, on every database."""

from __future__ import annotations

import pytest

from magazine.titles import title_key
from tests.factories import make_article, republished, translated

ENGLISH = ["Aamu", "Ääni", "Åbo", "Kivi 2", "kivi 20", "Kivi ja kuu", "Öljy", "Zen"]
FINNISH = ["Aamu", "Kivi 2", "kivi 20", "Kivi ja kuu", "Zen", "Åbo", "Ääni", "Öljy"]


@pytest.mark.parametrize(("language", "alphabet"), [("fi", FINNISH), ("en", ENGLISH)])
def test_a_list_by_title_follows_the_alphabet(
    client, english_home, magazine, issue, section, language, alphabet
):
    translated(magazine)
    translated(issue)
    for title in reversed(FINNISH):
        translated(make_article(issue, section, title=title), words=str)

    asked = {"order": "title", "locale": language}
    items = client.get("/api/v1/articles/", asked).json()["items"]

    assert [item["title"] for item in items] == alphabet


def test_a_title_that_changes_takes_its_new_place(issue, section):
    page = republished(make_article(issue, section, title="Öljy"), title="Aamu")

    assert page.sort_title == title_key("Aamu", "fi") == "aamu"
