"""Which HTML may stand in running text, whoever has written it.

The editor stores nothing else. An import, a translation file or a script may; readers get
the same either way.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Tag
from wagtail.whitelist import Whitelister, allow_without_attributes, attribute_rule, check_url

_PLAIN = ["b", "em", "h2", "h3", "h4", "i", "li", "ol", "p", "strong", "ul"]
#: Kinds that Wagtail guesses from the address and leaves standing in the page.
_GUESSED_KINDS = ["anchor", "email", "external"]
_ATTRIBUTE = (
    rf' (?:data-block-key="\w+"|linktype="(?!{"|".join(_GUESSED_KINDS)})\w+"|id="\d+"'
    r'|lang="[\w-]+"|note="[^"<>]*"|href="(?:https?:/|mailto:|tel:|/|#)[^"<>\s]*")'
)
#: The tags that the editor writes.
_HARMLESS = re.compile(
    rf"<br ?/?>|<(?P<opened>a|{'|'.join(_PLAIN)})(?:{_ATTRIBUTE})*>|</(?P<closed>a|{'|'.join(_PLAIN)})>"
)
#: What these hold is no text.
_UNREADABLE = ["script", "style", "template", "title", "iframe", "object", "svg", "math"]
_STAND_INS = {"h1": "h2", "h5": "h4", "h6": "h4", "div": "p", "tr": "p"}


def _known_kind(linktype: str) -> str | None:
    return None if linktype in _GUESSED_KINDS else linktype


class ProseWhitelister(Whitelister):
    """Wagtail's cleaner with the elements of our own prose; others leave their words."""

    element_rules = {
        "[document]": allow_without_attributes,
        "a": attribute_rule(
            {"href": check_url, "linktype": _known_kind}
            | dict.fromkeys(["id", "lang", "note"], True)
        ),
        **dict.fromkeys([*_PLAIN, "br"], allow_without_attributes),
    }


def clean(html: str) -> str:
    """``html`` with nothing in it that the editor could not have written."""
    if _is_clean(html):
        return html
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all(_UNREADABLE):
        element.decompose()
    for cell in soup.find_all(["td", "th"]):
        cell.append(" ")
    for element in soup.find_all(list(_STAND_INS)):
        _replace_name(element)
    return ProseWhitelister().clean(str(soup))


def _is_clean(html: str) -> bool:
    """Nearly always true, so that readers do not wait for the parser."""
    if "<" in _HARMLESS.sub("", html):
        return False
    stack: list[str] = []
    for tag in _HARMLESS.finditer(html):
        if tag["opened"]:
            stack.append(tag["opened"])
        elif tag["closed"] and (not stack or stack.pop() != tag["closed"]):
            return False
    return not stack


def _replace_name(element: Tag) -> None:
    # A paragraph in a paragraph is no HTML: an outer one leaves its words to the inner.
    stand_in = _STAND_INS[element.name]
    nested = stand_in == "p" and element.find(["p", "div", "tr", "ul", "ol"])
    element.name = "span" if nested else stand_in
