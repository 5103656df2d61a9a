from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from network.addresses import completed
from network.models import NetworkLink


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("kyhy.example", "https://kyhy.example"),
        ("www.example.org/alueellinen-kertomus", "https://www.example.org/alueellinen-kertomus"),
        ("http://example.org", "http://example.org"),
        ("example.org:8080/polku", "https://example.org:8080/polku"),
        ("  ", ""),
    ],
)
def test_an_address_is_completed_where_it_names_no_scheme(typed, stored):
    assert completed(typed) == stored


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "mailto:aune@example.org", "kaksi sanaa"])
def test_what_is_no_address_of_a_web_page_is_refused_with_a_sentence(typed):
    with pytest.raises(ValidationError, match="ei ole verkkosivun osoite"):
        NetworkLink._meta.get_field("url").clean(typed, None)


def test_a_link_may_have_a_name_and_no_address():
    NetworkLink(kind="facebook", label="Keskusteluryhmä").clean_fields(exclude=["page"])
