"""The HTML that the demo's texts may use."""

from html.parser import HTMLParser

TAGS = {"p", "br", "h2", "h3", "h4", "b", "i", "ul", "ol", "li", "a", "span", "sup"}
ATTRIBUTES = {"a": ["href"], "span": ["lang"]}


def wrong_tags(html: str) -> list[str]:
    """Return the tags that are not offered, lack their attribute or are not closed."""
    tags = Tags()
    tags.feed(html)
    return tags.wrong + tags.open


class Tags(HTMLParser):
    """Keeps account of the tags in a text."""

    def __init__(self) -> None:
        """Begin with nothing open."""
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag; a link needs its address, a span its language."""
        if tag not in TAGS or [name for name, _ in attrs] != ATTRIBUTES.get(tag, []):
            self.wrong.append(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")
