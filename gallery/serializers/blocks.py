"""The blocks of running text as data: a type each, told apart by ``type``.

Every block in ``gallery.blocks.BODY`` has its line in ``BlockData``; ``id`` stays the same
while an editor moves a block about, and is null for one that the site itself has added.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from gallery.serializers.files import AttachmentData, RecordingData
from gallery.serializers.pictures import PictureData


class HeadingData(TypedDict):
    """``level`` is 2 to 4; ``anchor`` is the id that links to it end with, "" for none."""

    text: str
    level: int
    anchor: str


class QuoteData(TypedDict):
    """Somebody's words; paragraphs are parted by an empty line."""

    text: str
    attribution: str


class FigureData(TypedDict):
    """A picture with the words of this place, or its own where this place has none."""

    picture: PictureData | None
    alt: str
    caption: str


class GalleryData(TypedDict):
    """Pictures side by side, with a caption of them all."""

    pictures: list[FigureData]
    caption: str


class RecordingBlockData(TypedDict):
    """Sound or film with the title and the transcript of this place, or its own."""

    recording: RecordingData | None
    title: str
    transcript: str


class EmbedData(TypedDict):
    """Somebody else's player: ``player_url`` belongs into a frame once the reader asks for it.

    "" where only a link to ``url`` is possible.
    """

    url: str
    title: str
    provider: str
    player_url: str


class AttachmentBlockData(TypedDict):
    """A file to download, and the words of the link to it."""

    attachment: AttachmentData | None
    text: str


class TableData(TypedDict):
    """Rows of plain text; the first row and the first column may be headings."""

    caption: str
    header_row: bool
    header_column: bool
    rows: list[list[str]]


class FactBoxData(TypedDict):
    """Facts beside the story; the title is a heading of ``level``, those in the text below it."""

    title: str
    level: int
    html: str


class CallToActionData(TypedDict):
    """Asks the reader to do something; ``url`` is "" where it leads nowhere."""

    text: str
    label: str
    url: str


class NoteData(TypedDict):
    """A footnote; ``id`` is where its mark in the text leads."""

    number: int
    id: str
    html: str


class FootnotesData(TypedDict):
    """The notes of the whole text in order, and what stands below them."""

    heading: str
    notes: list[NoteData]
    html: str


class ProseBlock(TypedDict):
    """Paragraphs, subheadings and lists as HTML; its links are absolute addresses."""

    type: Literal["prose"]
    id: str | None
    value: str


class HeadingBlock(TypedDict):
    type: Literal["heading"]
    id: str | None
    value: HeadingData


class QuoteBlock(TypedDict):
    type: Literal["quote"]
    id: str | None
    value: QuoteData


class FigureBlock(TypedDict):
    type: Literal["figure"]
    id: str | None
    value: FigureData


class GalleryBlock(TypedDict):
    type: Literal["gallery"]
    id: str | None
    value: GalleryData


class RecordingBlock(TypedDict):
    type: Literal["recording"]
    id: str | None
    value: RecordingBlockData


class EmbedBlock(TypedDict):
    type: Literal["embed"]
    id: str | None
    value: EmbedData


class AttachmentBlock(TypedDict):
    type: Literal["attachment"]
    id: str | None
    value: AttachmentBlockData


class TableBlock(TypedDict):
    type: Literal["table"]
    id: str | None
    value: TableData


class FactBoxBlock(TypedDict):
    type: Literal["fact_box"]
    id: str | None
    value: FactBoxData


class CallToActionBlock(TypedDict):
    type: Literal["call_to_action"]
    id: str | None
    value: CallToActionData


class FootnotesBlock(TypedDict):
    type: Literal["footnotes"]
    id: str | None
    value: FootnotesData


BlockData = Annotated[
    ProseBlock
    | HeadingBlock
    | QuoteBlock
    | FigureBlock
    | GalleryBlock
    | RecordingBlock
    | EmbedBlock
    | AttachmentBlock
    | TableBlock
    | FactBoxBlock
    | CallToActionBlock
    | FootnotesBlock,
    Field(discriminator="type"),
]
