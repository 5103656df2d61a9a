"""An editor pins an issue with the form of the magazine; page, API and feed follow."""

import pytest

from tests import factories
from tests.editorial.forms import formset
from tests.magazine.forms import PUBLISH, edit_url


@pytest.fixture
def older(magazine):
    older = factories.make_issue(magazine, "1", 2026)
    factories.make_issue(magazine, "2", 2026)
    return older


def sent(editor, magazine, issue):
    """Publish the form of ``magazine`` with ``issue`` pinned, or with nothing."""
    data = {"title": magazine.title, "slug": magazine.slug, "pinned_issue": issue and issue.pk}
    data = {name: "" if value is None else value for name, value in data.items()}
    return editor.post(edit_url(magazine), data | formset("comments", []) | PUBLISH)


def of_program(client, magazine):
    return client.get(f"/api/v1/issues/current?magazine={magazine.pk}").json()["title"]


def of_page(client, magazine):
    return client.get(magazine.url).context["issue"].title


@pytest.mark.parametrize("current", [of_program, of_page])
def test_rule_10_an_issue_that_an_editor_pins_is_the_current_one(
    editor, client, magazine, older, current
):
    assert current(client, magazine) == "2/2026"

    assert sent(editor, magazine, older).status_code == 302

    assert current(client, magazine) == "1/2026"


@pytest.mark.parametrize("current", [of_program, of_page])
def test_rule_10_taking_the_pin_off_makes_the_newest_current_again(
    editor, client, magazine, older, current
):
    sent(editor, magazine, older)

    assert sent(editor, magazine, None).status_code == 302

    assert current(client, magazine) == "2/2026"
