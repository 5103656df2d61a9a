"""Atom, by Django's own generator with the parts of the standard that it leaves out."""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from delivery.feeds.content import Entry, Feed
from delivery.feeds.standalone import standalone

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
#: What XML 1.0 has no way to write; some keyboards and imports leave it in a text.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def atom(feed: Feed, address: str) -> bytes:
    """``feed`` as Atom, to be served at ``address``."""
    document = AtomFeed(
        title=feed.title,
        link=feed.url,
        description=None,
        language=feed.language,
        subtitle=feed.subtitle or None,
        author_name=feed.author or feed.title,
        feed_url=address,
        feed_guid=feed.id,
        updated=feed.updated,
    )
    for entry in feed.entries:
        document.add_item(**_item(entry))
    return document.as_bytes()


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "title": entry.title,
        "link": entry.url,
        "unique_id": entry.id,
        # The generator marks summaries as HTML.
        "description": escape(entry.summary) if entry.summary else None,
        "pubdate": entry.published,
        "updateddate": entry.updated,
        "categories": entry.categories,
        "entry": entry,
    }


class AtomFeed(Atom1Feed):
    """With the whole text, its language, and everybody who made it."""

    def as_bytes(self) -> bytes:
        out = io.BytesIO()
        self.write(out, "utf-8")
        return out.getvalue()

    def write(self, outfile: Any, encoding: str) -> None:
        handler = WritableXML(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        handler.startElement("feed", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def latest_post_date(self) -> datetime:
        return self.feed["updated"]

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["entry"].language}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        entry = item["entry"]
        for element, names in (("author", entry.authors), ("contributor", entry.contributors)):
            for name in names:
                handler.startElement(element, {})
                handler.addQuickElement("name", name)
                handler.endElement(element)
        html = standalone(entry.html, entry.url)
        handler.addQuickElement("content", html, {"type": "html"})


class WritableXML(SimplerXMLGenerator):
    """Leaves out the characters at which Django's generator gives up."""

    def characters(self, content: str) -> None:
        super().characters(_UNWRITABLE.sub("", content))

    def startElement(self, name: str, attrs: Any) -> None:
        legal = {key: _UNWRITABLE.sub("", value) for key, value in attrs.items()}
        super().startElement(name, AttributesImpl(legal))
