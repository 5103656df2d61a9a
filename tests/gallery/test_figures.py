"""A figure: a picture with words of this place, or its own."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation

from gallery.blocks import FigureBlock
from magazine.models import ArticlePage
from tests.factories import make_picture


@pytest.mark.parametrize(
    ("language", "alt", "caption"),
    [("fi", "Punainen kangas", "Raita"), ("en", "A red cloth", "A stripe")],
)
def test_a_figure_without_words_of_its_own_takes_the_pictures(db, language, alt, caption):
    picture = make_picture()
    picture.texts.filter(language="fi").update(caption="Raita")
    picture.texts.filter(language="en").update(caption="A stripe")
    value = FigureBlock().normalize({"picture": picture, "alt": "", "caption": ""})

    with translation.override(language):
        figure = BeautifulSoup(FigureBlock().render(value), "html.parser")
        data = FigureBlock().get_api_representation(value)

    assert (figure.img["alt"], figure.select_one(".caption").get_text()) == (alt, caption)
    assert (data["alt"], data["caption"]) == (alt, caption)


def test_the_preview_of_a_picture_says_so_while_there_is_none(editor):
    figure = ArticlePage._meta.get_field("body").stream_block.child_blocks["figure"]
    address = reverse("wagtailadmin_block_preview")

    response = editor.get(address, {"id": figure.definition_prefix})

    assert BeautifulSoup(response.content, "html.parser").main.p.get_text(strip=True)
