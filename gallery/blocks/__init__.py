"""The blocks of running text, one file a family. ``BODY`` is what an article is made of."""

import gallery.models  # noqa: F401 - first, since an album is a model made of blocks
from gallery.blocks.attachment import AttachmentBlock
from gallery.blocks.call_to_action import CallToActionBlock
from gallery.blocks.embed import EmbedBlock
from gallery.blocks.fact_box import FactBoxBlock
from gallery.blocks.figure import FigureBlock
from gallery.blocks.footnotes import FootnotesBlock
from gallery.blocks.gallery import GalleryBlock
from gallery.blocks.heading import HeadingBlock
from gallery.blocks.prose import ProseBlock
from gallery.blocks.quote import QuoteBlock
from gallery.blocks.recording import RecordingBlock
from gallery.blocks.running_text import RunningTextBlock
from gallery.blocks.table import TableBlock

BODY = [
    ("prose", ProseBlock()),
    ("heading", HeadingBlock()),
    ("quote", QuoteBlock()),
    ("figure", FigureBlock()),
    ("gallery", GalleryBlock()),
    ("recording", RecordingBlock()),
    ("embed", EmbedBlock()),
    ("attachment", AttachmentBlock()),
    ("table", TableBlock()),
    ("fact_box", FactBoxBlock()),
    ("call_to_action", CallToActionBlock()),
    ("footnotes", FootnotesBlock()),
]

__all__ = [
    "BODY",
    "AttachmentBlock",
    "CallToActionBlock",
    "EmbedBlock",
    "FactBoxBlock",
    "FigureBlock",
    "FootnotesBlock",
    "GalleryBlock",
    "HeadingBlock",
    "ProseBlock",
    "QuoteBlock",
    "RecordingBlock",
    "RunningTextBlock",
    "TableBlock",
]
