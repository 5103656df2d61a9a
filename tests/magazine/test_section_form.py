import pytest

from magazine.models import SectionPage
from tests.factories import make_section, translated
from tests.magazine import forms

RESERVED = ["arkisto", "tekijat", "aiheet", "archive", "contributors", "topics"]


@pytest.mark.parametrize("slug", RESERVED)
def test_the_magazines_own_addresses_are_no_sections_address(editor, magazine, slug):
    data = forms.section(slug=slug, description="Ohjeita.")

    response = editor.post(forms.add_url(SectionPage, magazine), data)

    assert response.status_code == 200
    assert slug in forms.errors(response)["slug"][0]
    assert "Ohjeita." in response.content.decode()


@pytest.mark.parametrize("slug", RESERVED)
def test_a_title_does_not_lead_a_section_to_a_reserved_address(magazine, slug):
    section = make_section(magazine, title=slug.title())

    assert section.slug not in RESERVED
    assert section.slug.startswith(slug)


def test_a_translated_title_does_not_lead_a_section_to_a_reserved_address(magazine):
    section = make_section(magazine, title="Teemat")

    english = translated(section, words={"Teemat": "Topics", "teemat": "topics"}.get)

    assert english.title == "Topics"
    assert english.slug not in RESERVED


@pytest.mark.parametrize(("field", "value"), [("colour", "0"), ("colour", "9"), ("order", "-1")])
def test_a_colour_or_order_that_cannot_be_is_refused_by_name(editor, magazine, field, value):
    response = editor.post(forms.add_url(SectionPage, magazine), forms.section(**{field: value}))

    assert response.status_code == 200
    assert list(forms.errors(response)) == [field]
