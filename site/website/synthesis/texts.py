"""The bodies of made-up articles: a hundred, so that one of them is quickly at hand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

from gallery.models import Picture
from magazine.models import ArticlePage
from magazine.reading_time import reading_minutes
from website.synthesis.words import paragraph, title

BODIES = 100


@dataclass(frozen=True)
class Text:
    """A body, the time it takes, and the pictures that it shows."""

    body: Any
    minutes: int
    pictures: frozenset[int]


def make_texts(chance: Random, pictures: list[Picture], link_to: int, locale: Any) -> list[Text]:
    return [_text(chance, pictures, link_to, locale) for _number in range(BODIES)]


def _text(chance: Random, pictures: list[Picture], link_to: int, locale: Any) -> Text:
    shown = chance.sample(pictures, 2)
    blocks = [_prose(chance, f' <a linktype="page" id="{link_to}">{title(chance, 2)}</a>')]
    for picture in shown:
        figure = {"picture": picture.pk, "alt": "", "caption": title(chance)}
        blocks += [{"type": "heading", "value": {"text": title(chance, 3), "level": "2"}}]
        blocks += [_prose(chance), {"type": "figure", "value": figure}, _prose(chance)]
    blocks += [{"type": "quote", "value": {"text": title(chance, 9), "attribution": ""}}]
    for block in blocks:
        block["id"] = str(UUID(int=chance.getrandbits(128), version=4))
    article = ArticlePage(body=json.dumps(blocks), locale=locale)
    return Text(article.body, reading_minutes(article), frozenset(one.pk for one in shown))


def _prose(chance: Random, more: str = "") -> dict[str, Any]:
    return {"type": "prose", "value": f"<p>{paragraph(chance)}{more}</p><p>{paragraph(chance)}</p>"}
