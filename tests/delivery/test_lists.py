import pytest
from django.utils.safestring import mark_safe
from django.utils.translation import override

from delivery.languages.lists import listed


@pytest.mark.parametrize(
    ("parts", "finnish", "english"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A ja B", "A and B"),
        (["A", "B", "C"], "A, B ja C", "A, B and C"),
    ],
)
def test_names_read_as_a_phrase_in_both_languages(parts, finnish, english):
    with override("fi"):
        assert listed(parts) == finnish
    with override("en"):
        assert listed(parts) == english


def test_what_is_no_html_yet_is_escaped_and_what_is_stays():
    assert listed(["<b>", mark_safe("<i>A</i>")]).startswith("&lt;b&gt;")
    assert listed([mark_safe("<i>A</i>")]) == "<i>A</i>"
