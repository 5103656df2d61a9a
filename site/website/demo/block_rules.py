"""What a block of a demo text may be made of."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .demands import known, need
from .markup import wrong_tags
from .records import Demo

BLOCKS: dict[
    str, tuple[set[str], set[str]]
] = {  # the fields of each type; those in the second set may be empty
    "prose": ({"html"}, set()),
    "heading": ({"text", "level"}, set()),
    "quote": ({"text"}, {"attribution"}),
    "figure": ({"picture"}, {"alt", "caption"}),
    "gallery": ({"pictures"}, {"caption"}),
    "recording": ({"recording"}, {"title", "transcript"}),
    "embed": ({"url", "title"}, set()),
    "attachment": ({"attachment"}, {"text"}),
    "table": ({"rows"}, {"caption", "header_row", "header_column"}),
    "fact_box": ({"title", "html"}, set()),
    "call_to_action": ({"text", "label"}, {"page", "address"}),
    "footnotes": (set(), {"heading", "html"}),
}

#: What a block says once for all languages.
FACTS = ("level", "picture", "recording", "attachment", "url")


def check_block(demo: Demo, block: dict[str, Any], path: Path) -> None:
    """Check a block's type, its fields and what stands in them."""
    known(block.get("type", "?"), BLOCKS, "block type", path)
    required, optional = BLOCKS[block["type"]]
    need(
        set(block) == {"type"} | required | optional,
        path,
        f"a {block['type']} block has the fields {sorted(block)}",
    )
    need(all(block[name] for name in required), path, f"a {block['type']} block is empty")
    known(block.get("recording", ""), demo.recordings, "recording", path)
    known(block.get("attachment", ""), demo.attachments, "attachment", path)
    for figure in [block, *block.get("pictures", [])]:
        known(figure.get("picture", ""), demo.pictures, "picture", path)
    check_html(block.get("html", ""), path)


def sequence(body: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Yield what must be the same in both languages: the types, the levels of headings, what is shown."""
    for block in body:
        pictures = [figure["picture"] for figure in block.get("pictures", [])]
        yield block["type"], [*pictures, *(block[name] for name in FACTS if name in block)]


def check_html(html: str, path: Path) -> None:
    """Check that a text keeps to the tags that the editor offers."""
    wrong = wrong_tags(html)
    need(not wrong, path, f"the tags {wrong} are not allowed, or not closed")
