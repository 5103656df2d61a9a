"""HTML as it can be read away from its page."""

from __future__ import annotations

import pytest

from delivery.feeds.standalone import standalone

URL = "https://lehti.example/lehti/2026-1/villapaita/"
TREATED = {
    "addresses become absolute": (
        '<p><a href="/lehti/">a</a> <a href="../toinen/">b</a></p>',
        '<p><a href="https://lehti.example/lehti/">a</a> '
        '<a href="https://lehti.example/lehti/2026-1/toinen/">b</a></p>',
    ),
    "a link within the text leads to the place on the page": (
        '<sup><a href="#n1" id="r1">1</a></sup>',
        f'<sup><a href="{URL}#n1">1</a></sup>',
    ),
    "ids, classes and handlers go": (
        '<h2 id="h-a" class="x" style="color:red" onclick="y()" data-z="1">A</h2>',
        "<h2>A</h2>",
    ),
    "of a picture the plain image is left": (
        '<picture>\n  <source srcset="/a.avif" type="image/avif">\n'
        '  <img src="/a.jpg" srcset="/a.jpg 400w" width="4" height="3" alt="A &amp; B" '
        'loading="lazy" decoding="async"></picture>',
        '<img src="https://lehti.example/a.jpg" width="4" height="3" alt="A &amp; B">',
    ),
    "a recording keeps its sources": (
        '<audio controls><source src="/a.mp3" type="audio/mpeg">Ei kuulu?</audio>',
        '<audio controls=""><source src="https://lehti.example/a.mp3" type="audio/mpeg">'
        "Ei kuulu?</audio>",
    ),
    "scripts go with what they hold": (
        "<p>a</p><script>alert(1)</script><style>p{}</style><p>b</p>",
        "<p>a</p><p>b</p>",
    ),
    "forms go with what they hold": (
        '<form action="/x/"><label>Nimi <input name="n"></label></form><p>b</p><input>c',
        "<p>b</p>c",
    ),
    "what the page hides stays hidden": (
        "<div hidden><p>ei</p><br><p>ei</p></div><p>b</p>",
        "<p>b</p>",
    ),
    "a foreign frame goes": ('<iframe src="https://x.example/">a</iframe>b', "b"),
    "a drawing goes with its words": ("<svg><title>x</title><path d='M0'/></svg>b", "b"),
    "an unknown element leaves its words": ("<x-y>a</x-y>", "a"),
    "words in another language stay marked": (
        '<span lang="en">craft</span>',
        '<span lang="en">craft</span>',
    ),
    "a table keeps its heads": (
        '<table class="t"><tr><th scope="col">A</th></tr></table>',
        '<table><tr><th scope="col">A</th></tr></table>',
    ),
    "text stays text": ("<p>1 &lt; 2 &amp; 3 &amp;lt;</p>", "<p>1 &lt; 2 &amp; 3 &amp;lt;</p>"),
    "quotes cannot leave an attribute": (
        "<a href='/\"x' title='\"&gt;'>a</a>",
        '<a href="https://lehti.example/&quot;x" title="&quot;&gt;">a</a>',
    ),
    "an address that acts goes": ('<a href="javascript:x()">a</a>', "<a>a</a>"),
    "an address that cannot be read goes": ('<a href="http://[">a</a>', "<a>a</a>"),
    "what is open is closed": ("<p>a <b>b", "<p>a <b>b</b></p>"),
    "what was never open is not closed": ("a</b></script></p>", "a"),
    "an end closes what is open inside": ("<p><b>a</p>b", "<p><b>a</b></p>b"),
    "an unclosed script ends with the text": ("<p>a</p><script>alert('</p>", "<p>a</p>"),
    "spaces of a text laid out by hand stay": ("<pre>a\n  \n b</pre>", "<pre>a\n  \n b</pre>"),
}


@pytest.mark.parametrize(("html", "expected"), TREATED.values(), ids=TREATED)
def test_a_text_away_from_its_page(html, expected):
    assert standalone(html, URL) == expected
