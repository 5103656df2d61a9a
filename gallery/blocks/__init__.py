"""The blocks of running text, one file a family. ``BODY`` is what an article is made of."""

from gallery.blocks.figure import FigureBlock
from gallery.blocks.heading import HeadingBlock
from gallery.blocks.prose import ProseBlock
from gallery.blocks.quote import QuoteBlock

BODY = [
    ("prose", ProseBlock()),
    ("heading", HeadingBlock()),
    ("quote", QuoteBlock()),
    ("figure", FigureBlock()),
]

__all__ = ["BODY", "FigureBlock", "HeadingBlock", "ProseBlock", "QuoteBlock"]
