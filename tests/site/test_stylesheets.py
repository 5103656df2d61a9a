"""The sheets of the look, joined into the one that readers load."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders

from website import stylesheets


def test_every_sheet_is_part_of_the_one_that_readers_load():
    sheets = {path.stem for path in stylesheets.SOURCES.glob("*.css")}

    assert sheets == set(stylesheets.PARTS)


def test_the_joined_sheet_follows_its_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(stylesheets, "SOURCES", tmp_path)
    for part in stylesheets.PARTS:
        (tmp_path / f"{part}.css").write_text(f".{part} {{ color: red }}")
    assert ".blocks { color: red }" in Path(finders.find(stylesheets.NAME)).read_text()

    (tmp_path / "blocks.css").write_text(".blocks { color: green }")

    assert ".blocks { color: green }" in Path(finders.find(stylesheets.NAME)).read_text()


def test_the_order_of_the_layers_is_said_before_any_of_them():
    layers = re.search(r"@layer ([\w, ]+);", stylesheets.joined())

    assert layers
    assert stylesheets.joined().index("@layer") == layers.start()
    named = set(re.findall(r"@layer (\w+) \{", stylesheets.joined()))
    assert named <= set(layers[1].split(", "))


def test_a_page_loads_one_style_sheet(client, home):
    page = BeautifulSoup(client.get("/").content, "html.parser")

    assert len(page.select("link[rel=stylesheet]")) == 1


def test_a_page_travels_packed_to_whoever_can_unpack_it(client, home):
    packed = client.get("/", headers={"accept-encoding": "gzip"})

    assert packed["Content-Encoding"] == "gzip"
    assert packed["Vary"] == "Accept-Encoding"
    assert "Content-Encoding" not in client.get("/")
