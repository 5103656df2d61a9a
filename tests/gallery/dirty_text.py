"""What people paste and scripts store, and what may be left of it for readers."""

from __future__ import annotations

from bs4 import BeautifulSoup

#: As it is stored → the words that readers must still find.
DIRTY = {
    "a script": ("<p>Ennen<script>alert(1)</script> jälkeen</p>", "Ennen jälkeen"),
    "a script of its own": ("<script>alert(1)</script><p>Sana</p>", "Sana"),
    "a handler": ('<p onclick="alert(1)">Sana <b onmouseover="x()">toinen</b></p>', "Sana toinen"),
    "a javascript link": ('<p><a href="javascript:alert(1)">Sana</a></p>', "Sana"),
    "a disguised javascript link": ('<p><a href=" jAva\tscript:alert(1)">Sana</a></p>', "Sana"),
    "a javascript link with a type": (
        '<p><a linktype="external" href="javascript:alert(1)">Sana</a></p>',
        "Sana",
    ),
    "a data link": ('<p><a href="data:text/html,<script>">Sana</a></p>', "Sana"),
    "word's paragraphs": (
        '<p class="MsoNormal" style="mso-bidi-font-size:11pt">Sana<o:p></o:p></p>',
        "Sana",
    ),
    "word's fonts": ('<p><font face="Calibri" color="red">Sana</font></p>', "Sana"),
    "word's comments": ("<!--[if gte mso 9]><xml>pois</xml><![endif]--><p>Sana</p>", "Sana"),
    "a style sheet": ("<style>p {color: red}</style><p>Sana</p>", "Sana"),
    "a page heading": ("<h1>Sana</h1>", "Sana"),
    "small headings": ("<h5>Sana</h5><h6>toinen</h6>", "Sana toinen"),
    "an image": ('<p>Sana<img src="x" onerror="alert(1)"></p>', "Sana"),
    "a frame": ('<iframe src="https://example.com">pois</iframe><p>Sana</p>', "Sana"),
    "a drawing": ("<svg onload=alert(1)><text>pois</text></svg><p>Sana</p>", "Sana"),
    "a form": ('<form action="/"><input name="x"><p>Sana</p></form>', "Sana"),
    "boxes in boxes": ("<div><div><p>Sana</p></div>toinen</div>", "Sana toinen"),
    "a table": ("<table><tr><td>Sana</td><td>toinen</td></tr></table>", "Sana toinen"),
    "an end that was cut off": ("<p>Sana <b>toinen", "Sana toinen"),
    "an unclosed tag": ("<p>Sana <b>toinen</p>", "Sana toinen"),
}
ALLOWED = {"p", "h2", "h3", "h4", "b", "i", "em", "strong", "ul", "ol", "li", "a", "span", "br"}
ATTRIBUTES = {"href", "lang", "data-block-key"}


def soup(html):
    return BeautifulSoup(html, "html.parser")


def words_of(html):
    return " ".join(soup(html).get_text(" ").split())


def assert_harmless(html):
    for element in soup(html).find_all(True):
        assert element.name in ALLOWED
        assert set(element.attrs) <= ATTRIBUTES
        assert "script:" not in element.get("href", "").lower().replace("\t", "")
        assert not element.get("href", "").startswith("data:")
