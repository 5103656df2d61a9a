"""How a text reads: its headings, the words of its links, blocks that hold nothing."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from editorial.models import EditorialPageMixin
from editorial.readiness import Problem, check
from editorial.readiness.html import heading_gaps, is_empty, link_gaps
from gallery.attachment_links import attachments_linked_in
from gallery.blocks.footnotes import FootnotesBlock
from gallery.blocks.problems import attachment_problems
from gallery.models import Attachment
from gallery.pieces import Piece, pieces_of, rendered


@check(EditorialPageMixin, blocks=False)
def texts_read_well(page: EditorialPageMixin) -> Iterator[Problem]:
    """Judged on what readers get, not on what is stored."""
    pieces = pieces_of(page)
    field, level = "", 1
    for piece, html in zip(pieces, rendered(page, pieces), strict=True):
        # Each text of a page stands under a heading of the page's own.
        level = level if piece.field == field else 1
        field = piece.field
        gaps, level = heading_gaps(html, level)
        for code, sentence in (*gaps, *link_gaps(html), *_emptiness(piece, html)):
            yield Problem(code, sentence, piece.field, block=piece.id)


@check(EditorialPageMixin, blocks=False)
def linked_attachments_are_in_order(page: EditorialPageMixin) -> Iterator[Problem]:
    """Those that running text links to; blocks of attachments speak for themselves."""
    places = [(piece, attachments_linked_in(piece.strings)) for piece in pieces_of(page)]
    found = Attachment.objects.in_bulk(set().union(*(ids for _piece, ids in places)))
    for piece, ids in places:
        for pk in sorted(ids):
            for code, sentence in attachment_problems(found.get(pk)):
                record = found.get(pk)
                yield Problem(code, sentence, piece.field, record=record, block=piece.id)


def _emptiness(piece: Piece, html: str) -> Iterator[tuple[str, str]]:
    if piece.block is None or not is_empty(html) or _tells_why(piece):
        return
    sentence = _("A block of the kind “%(kind)s” is empty. Fill it, or take it away.")
    yield "block-empty", sentence % {"kind": piece.block.label}


def _tells_why(piece: Piece) -> bool:
    """Whether the block has a sentence of its own for this, such as a picture that is gone."""
    if isinstance(piece.block, FootnotesBlock):
        return True  # shows the notes of the blocks around it
    problems = getattr(piece.block, "problems", lambda value: ())
    return any(problems(piece.value))
