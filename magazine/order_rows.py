"""The running order as the editor's view lists it: articles, drafts too, and headings."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from magazine.heading_form import HeadingForm
from magazine.models import ArticlePage, IssuePage
from magazine.running_order import key_of, state_of


def rows_for_editor(issue: IssuePage, refused: HeadingForm | None = None) -> list[dict[str, Any]]:
    """What ``state_of`` says, with ``key``, ``name`` and, of an article, its ``page``; of a
    heading, the ``form`` for its words. ``refused`` takes the place of the form it is.
    """
    state = state_of(issue)
    pages = _pages(issue, [item["article"] for item in state if "article" in item])
    return [
        _article(item, pages) if "article" in item else _heading(item, refused) for item in state
    ]


def _article(item: dict[str, Any], pages: dict[str, ArticlePage]) -> dict[str, Any]:
    page = pages.get(item["article"])
    return item | {"key": key_of(item), "page": page, "name": page.title if page else ""}


def _heading(item: dict[str, Any], refused: HeadingForm | None) -> dict[str, Any]:
    key, texts = key_of(item), item["texts"]
    form = HeadingForm(prefix=key, initial=texts)
    if refused is not None and refused.prefix == key:
        form = refused
    name = texts.get(settings.LANGUAGE_CODE) or next(iter(texts.values()), "")
    others = [(code, text) for code, text in texts.items() if text != name]
    return item | {"key": key, "name": name, "others": others, "form": form}


def _pages(issue: IssuePage, keys: list[str]) -> dict[str, ArticlePage]:
    """The articles in the issue's language, else in another."""
    articles = {
        str(article.translation_key): article
        for article in ArticlePage.objects.child_of(issue).select_related("section", "locale")
    }
    missing = [key for key in keys if key not in articles]
    elsewhere = ArticlePage.objects.filter(translation_key__in=missing).select_related("locale")
    return {str(page.translation_key): page for page in elsewhere} | articles
