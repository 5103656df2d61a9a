"""Which HTML may stand in running text, whoever has written it.

The editor stores nothing else. An import, a translation file or a script may; readers get
the same either way.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Tag
from wagtail.whitelist import Whitelister, allow_without_attributes, attribute_rule, check_url

_ATTRIBUTE = (
    r' (?:data-block-key="\w+"|linktype="\w+"|id="\d+"|lang="[\w-]+"'
    r'|href="(?:https?:/|mailto:|tel:|/|#)[^"<>\s]*")'
)
#: Everything that the editor writes. Text in which no other "<" stands is clean.
_HARMLESS = re.compile(rf"</?(?:a|b|i|em|strong|p|br|h[2-4]|ol|ul|li)(?:{_ATTRIBUTE})*/?>")
#: What these hold is no text.
_UNREADABLE = ["script", "style", "template", "title", "iframe", "object", "svg", "math"]
_STAND_INS = {"h1": "h2", "h5": "h4", "h6": "h4", "div": "p"}
_PLAIN = ["b", "br", "em", "h2", "h3", "h4", "i", "li", "ol", "p", "strong", "ul"]


class ProseWhitelister(Whitelister):
    """Wagtail's cleaner with the elements of our own prose; others leave their words."""

    element_rules = {
        "[document]": allow_without_attributes,
        "a": attribute_rule({"href": check_url, "linktype": True, "id": True, "lang": True}),
        **dict.fromkeys(_PLAIN, allow_without_attributes),
    }


def clean(html: str) -> str:
    """``html`` with nothing in it that the editor could not have written."""
    if "<" not in _HARMLESS.sub("", html):
        return html
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all(_UNREADABLE):
        element.decompose()
    for element in soup.find_all(list(_STAND_INS)):
        _replace_name(element)
    return ProseWhitelister().clean(str(soup))


def _replace_name(element: Tag) -> None:
    # A paragraph in a paragraph is no HTML: an outer one leaves its words to the inner.
    nested = element.find(["p", "div", "ul", "ol", "table"]) is not None
    element.name = "span" if element.name == "div" and nested else _STAND_INS[element.name]
