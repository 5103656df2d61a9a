"""Adding many pictures as an editor does it: the files first, then their texts."""

from __future__ import annotations

import io
from random import Random
from typing import Any

from bs4 import BeautifulSoup
from django.http import HttpResponse
from PIL import Image

from gallery.models import Picture
from tests.gallery import files

ADD = "/admin/images/multiple/add/"
SHARED = {"collection": 1, "credit": "Ville Kuvaaja", "license": "cc-by-4.0"}


def some_files(number: int = 3) -> list[Any]:
    """Pictures of nothing, no two alike."""
    return [files.upload(f"raita-{place}.jpg", files.picture()) for place in range(1, number + 1)]


def scene(width: int = 600, kind: str = "JPEG") -> bytes:
    """Soft hills, the same in any size and format."""
    hills = Image.frombytes("L", (12, 8), Random(7).randbytes(96))  # noqa: S311
    out = io.BytesIO()
    hills.resize((width, width * 2 // 3), Image.Resampling.BICUBIC).convert("RGB").save(out, kind)
    return out.getvalue()


def add(client: Any, *chosen: Any, **shared: Any) -> HttpResponse:
    """Send the form as a browser without scripts does."""
    return client.post(ADD, SHARED | {"files": list(chosen)} | shared)


def send(client: Any, *chosen: Any, **shared: Any) -> HttpResponse:
    """Send it as the script does, a file at a time."""
    data = SHARED | {"files": list(chosen)} | shared
    return client.post(ADD, data, headers={"X-Requested-With": "XMLHttpRequest"})


def typed(*pictures: Picture, **words: str) -> dict[str, str]:
    """A table with the same ``words`` in every row."""
    rows = (
        {f"picture-{picture.pk}-{name}": value for name, value in row(picture, words).items()}
        for picture in pictures
    )
    return {name: value for row in rows for name, value in row.items()}


def row(picture: Picture, words: dict[str, str]) -> dict[str, str]:
    fields = [f"{word}_{code}" for word in ("title", "alt", "caption") for code in ("fi", "en")]
    return {"title": picture.title} | dict.fromkeys(fields, "") | words


def seen(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def said(response: Any) -> str:
    """All that the page says, in one line."""
    return " ".join(seen(response).get_text(" ").split())
