"""A text of an approved release is mended, and takes the place of what was approved."""

import pytest

from editorial.releases.publishing import publish
from editorial.releases.replacing import is_mended, member_of, mended, replace
from magazine.models import ArticlePage
from tests.magazine import releasing


@pytest.fixture
def approved(coming, chief):
    return releasing.approved(coming, chief)


def one(title="Yksi"):
    return ArticlePage.objects.get(title=title)


def test_what_was_approved_is_not_mended(approved):
    assert mended(approved) == []


def test_saving_without_a_change_mends_nothing(approved):
    one().get_latest_revision_as_object().save_revision()

    assert mended(approved) == []


def test_a_mended_text_is_found_and_goes_out_when_it_is_replaced(approved, chief):
    releasing.redrafted(one(), lead="Mendattu.")
    assert [str(member) for member in mended(approved)] == ["Yksi"]
    assert is_mended(member_of(one()))

    assert replace(approved, one().translation_key, chief) == []
    publish(approved, chief)

    assert one().lead == "Mendattu."


def test_a_text_that_is_not_ready_does_not_take_the_place(approved, chief):
    page = one()
    page.contributors.clear()
    page.save_revision()

    codes = [obstacle.code for obstacle in replace(approved, page.translation_key, chief)]
    publish(approved, chief)

    assert codes == ["byline"]
    assert one().contributors.exists()


def test_a_failed_release_is_mended_and_tried_again(approved, chief):
    page = one()
    page.lead = "Kirjoitettu päälle."
    page.save_revision(user=chief, overwrite_revision=page.get_latest_revision())
    with pytest.raises(Exception, match="Yksi"):
        publish(approved, chief)

    assert replace(approved, page.translation_key, chief) == []
    publish(approved, chief)

    assert one().lead == "Kirjoitettu päälle."
