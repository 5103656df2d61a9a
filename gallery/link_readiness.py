"""Links to pages of the site that lead nowhere, or to the other language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.conf.locale import LANG_INFO
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.rich_text.rewriters import extract_attrs

from delivery.addresses.links import best_edition
from delivery.languages.editions import Editions
from editorial.models import EditorialPageMixin
from editorial.readiness import Problem, check
from editorial.readiness.html import words_of
from gallery.blocks.call_to_action import CallToActionBlock
from gallery.pieces import Piece, editions_for, language_of, pieces_of

_LINK = re.compile(r"<a\s([^>]*)>(.*?)</a>([^<]{0,40})", re.DOTALL)
#: How a text says that a link leads to another language, beside the language's own names.
IN_WORDS = {
    "fi": ("suomeksi", "suomenkiel", "in finnish"),
    "en": ("englanniksi", "englanninkiel", "in english"),
}


class Link(NamedTuple):
    """A link to a page: its words, and with them what follows in the sentence."""

    page_id: int
    words: str
    around: str


@check(EditorialPageMixin)
def links_lead_somewhere(page: EditorialPageMixin) -> Iterator[Problem]:
    """Pages that go out together may link to each other before any of them is there."""
    pieces = pieces_of(page)
    editions = editions_for(pieces)
    for piece in pieces:
        for link in links_in(piece):
            if found := _problem_of(page, link, editions):
                code, sentence, blocks = found
                yield Problem(code, sentence, piece.field, blocks, block=piece.id)


def links_in(piece: Piece) -> Iterator[Link]:
    """The links of ``piece`` to pages, in running text and in its choosers."""
    if isinstance(piece.block, CallToActionBlock) and (target := piece.value["page"]):
        label = piece.value["label"] or ""
        yield Link(target.pk, label, f"{label} {piece.value['text'] or ''}")
    for html in piece.strings:
        for attributes, inner, after in _LINK.findall(html):
            attrs = extract_attrs(attributes)
            if attrs.get("linktype") == "page":
                words = words_of(inner)
                yield Link(_number(attrs.get("id", "")), words, words + after)


def _problem_of(page: Any, link: Link, editions: Editions) -> tuple[str, str, bool] | None:
    language = language_of(page)
    named = {"words": link.words}
    if link.page_id not in editions:
        sentence = _("The link “%(words)s” leads to a page that was deleted. Mend or remove it.")
        return "link-nowhere", sentence % named, True
    edition = best_edition(editions[link.page_id], link.page_id, language)
    if edition is None:
        return _unpublished(named, _goes_out_with(page, link.page_id))
    if edition.locale.language_code != language and not _says_so(link, edition):
        return _other_language(named, edition.locale.language_code)
    return None


def _unpublished(named: dict[str, Any], together: bool) -> tuple[str, str, bool]:
    if together:
        sentence = _(
            "The link “%(words)s” leads to a page that goes out with this one. Until then "
            "readers get the words without a link."
        )
        return "link-together", sentence % named, False
    sentence = _(
        "The link “%(words)s” leads to a page that is not published. Publish that page first, "
        "or remove the link."
    )
    return "link-unpublished", sentence % named, True


def _other_language(named: dict[str, Any], code: str) -> tuple[str, str, bool]:
    sentence = _(
        "The link “%(words)s” leads to a page in another language (%(language)s). Translate "
        "that page, or tell the language beside the link."
    )
    language = get_language_info(code)["name_translated"]
    return "link-language", sentence % (named | {"language": language}), False


def _goes_out_with(page: Any, page_id: int) -> bool:
    root = page.goes_out_below()
    if root is None:
        return False
    roots = Page.objects.filter(translation_key=root.translation_key)
    keys = Page.objects.filter(pk=page_id).values("translation_key")
    paths = Page.objects.filter(translation_key__in=keys).values_list("path", flat=True)
    return _any_below(paths, list(roots.values_list("path", flat=True)))


def _any_below(paths: Iterable[str], roots: list[str]) -> bool:
    return any(path.startswith(root) for path in paths for root in roots)


def _says_so(link: Link, edition: Page) -> bool:
    code = edition.locale.language_code
    info = LANG_INFO.get(code, {})
    names = (*IN_WORDS.get(code, ()), info.get("name", code), info.get("name_local", code))
    around = link.around.casefold()
    return any(name.casefold() in around for name in names) or f"({code})" in around


def _number(pk: str) -> int:
    return int(pk) if pk.isdecimal() and len(pk) < 10 else 0
