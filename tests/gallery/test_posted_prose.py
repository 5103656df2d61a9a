"""What the editor's script, or somebody in its place, posts to the page form."""

from __future__ import annotations

import json

import pytest

from magazine.models import ArticlePage
from tests.gallery.dirty_text import assert_harmless, soup


def state(*blocks, entities=()):
    """What the editor's script posts."""
    return json.dumps(
        {
            "blocks": [
                {
                    "key": f"key{index:02}",
                    "text": text,
                    "type": kind,
                    "depth": 0,
                    "inlineStyleRanges": [],
                    "entityRanges": ranges,
                }
                for index, (kind, text, ranges) in enumerate(blocks)
            ],
            "entityMap": {
                str(index): {"type": kind, "mutability": "MUTABLE", "data": data}
                for index, (kind, data) in enumerate(entities)
            },
        }
    )


def over(text, entity=0):
    return [{"offset": 0, "length": len(text), "key": entity}]


def post_article(editor, issue, section, body):
    fields = {
        "title": "Juttu",
        "slug": "juttu",
        "lead": "Ingressi.",
        "section": section.pk,
        "body-count": "1",
        "corrections-count": "0",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "prose",
        "body-0-id": "",
        "body-0-value": body,
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    for formset in ("contributors", "related_items"):
        fields |= {f"{formset}-TOTAL_FORMS": "0", f"{formset}-INITIAL_FORMS": "0"}
    return editor.post(f"/admin/pages/add/magazine/articlepage/{issue.pk}/", fields)


POSTED = {
    "a javascript link": state(
        ("unstyled", "Sana", over("Sana")),
        entities=[("LINK", {"url": "javascript:alert(1)"})],
    ),
    "a handler on a link": state(
        ("unstyled", "Sana", over("Sana")),
        entities=[("LINK", {"url": "https://example.com", "onclick": "alert(1)"})],
    ),
    "markup as text": state(("unstyled", "Sana <script>alert(1)</script>", [])),
    "a page heading": state(("header-one", "Iso", []), ("unstyled", "Sana", [])),
    "an image that is not offered": state(
        ("unstyled", "Sana", []),
        ("atomic", " ", over(" ")),
        entities=[("IMAGE", {"src": "x", "onerror": "alert(1)"})],
    ),
    "a language that is none": state(
        ("unstyled", "Sana", over("Sana")),
        entities=[("LANG", {"lang": '"><script>alert(1)</script>'})],
    ),
}


@pytest.mark.parametrize("posted", POSTED.values(), ids=POSTED)
def test_what_a_browser_posts_to_the_page_form_reaches_readers_clean(
    client, editor, issue, section, posted
):
    post_article(editor, issue, section, posted)
    page = ArticlePage.objects.get()
    revision = page.get_latest_revision_as_object()

    html = str(revision.body[0].render())

    assert_harmless(soup(html).select_one(".prose").decode_contents())
    assert "Sana" in html
