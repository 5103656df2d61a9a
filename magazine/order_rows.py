"""The running order as the editor's view lists it: articles, drafts too, and headings."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from magazine.heading_form import HeadingForm
from magazine.models import ArticlePage, IssuePage, PlannedArticle
from magazine.running_order import key_of, state_of


def rows_for_editor(issue: IssuePage, refused: HeadingForm | None = None) -> list[dict[str, Any]]:
    """What ``state_of`` says, with ``key``, ``name`` and, of an article, its ``page``; of a
    heading, the ``form`` for its words. ``refused`` takes the place of the form it is.
    """
    state = state_of(issue)
    keys = [item["article"] for item in state if "article" in item]
    pages = _pages(issue, keys)
    planned = _planned([key for key in keys if key not in pages])
    return [
        _article(item, pages, planned) if "article" in item else _heading(item, refused)
        for item in state
    ]


def _article(
    item: dict[str, Any], pages: dict[str, ArticlePage], planned: dict[str, PlannedArticle]
) -> dict[str, Any]:
    page, plan = pages.get(item["article"]), planned.get(item["article"])
    name = page.title if page else plan.working_title if plan else ""
    return item | {"key": key_of(item), "page": page, "planned": plan, "name": name}


def _planned(keys: list[str]) -> dict[str, PlannedArticle]:
    found = PlannedArticle.objects.filter(key__in=keys).select_related("section") if keys else ()
    return {str(item.key): item for item in found}


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
