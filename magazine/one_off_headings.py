"""One-off headings of an issue: rows of its running order with words in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from magazine.models.running_order import RunningOrderItem, RunningOrderText

if TYPE_CHECKING:
    from wagtail.models import Page

    from magazine.models import IssuePage

Rows = dict[str, RunningOrderItem]
State = list[dict[str, Any]]


def with_heading(state: State, texts: dict[str, str], before: str = "") -> tuple[State, str]:
    """``state`` with a new heading before the article or heading ``before`` (last without
    one), and the new key.
    """
    key = str(uuid4())
    keys = [item.get("article") or item["heading"] for item in state]
    place = keys.index(before) if before in keys else len(keys)
    return [*state[:place], {"heading": key, "texts": texts}, *state[place:]], key


def renamed(state: State, key: str, texts: dict[str, str]) -> State:
    """``state`` with other words in the heading ``key``; ValueError when there is none."""
    if key not in {item.get("heading") for item in state}:
        raise ValueError(key)
    return [item | {"texts": texts} if item.get("heading") == key else item for item in state]


def without_heading(state: State, key: str) -> State:
    """``state`` without the heading ``key``; what stood under it stays."""
    return [item for item in state if item.get("heading") != key]


def keep_headings(issue: IssuePage, rows: Rows, wanted: dict[str, dict[str, str]]) -> Rows:
    """``rows`` with exactly the headings that are ``wanted``, by key, and their words."""
    for key, row in rows.items():
        if row.heading_key and key not in wanted:
            row.delete()
    kept = {key: row for key, row in rows.items() if row.article_key or key in wanted}
    for key, texts in wanted.items():
        if key not in kept:
            kept[key] = _made(issue.translation_key, texts, UUID(key))
        else:
            _write(kept[key], texts)
    return kept


def copy_headings(page: Page, copy: Page) -> None:
    """Give the issues of ``copy`` the headings that those of ``page`` have, if articles
    came along.
    """
    originals, copies = issues_from(page), issues_from(copy)
    for way, issue in copies.items():
        if way in originals and issue.get_children().exists():
            rows = RunningOrderItem.objects.filter(issue_key=originals[way].translation_key)
            for row in rows.exclude(heading_key=None).prefetch_related("texts"):
                texts = {text.language: text.text for text in row.texts.all()}
                _made(issue.translation_key, texts, uuid4(), row.position)


def _made(issue_key: UUID, texts: dict[str, str], key: UUID, position: int = 0) -> RunningOrderItem:
    row = RunningOrderItem.objects.create(issue_key=issue_key, heading_key=key, position=position)
    _write(row, texts)
    return row


def _write(row: RunningOrderItem, texts: dict[str, str]) -> None:
    if texts != {text.language: text.text for text in row.texts.all()}:
        row.texts.all().delete()
        RunningOrderText.objects.bulk_create(
            RunningOrderText(item=row, language=language, text=text)
            for language, text in texts.items()
        )


def issues_from(page: Page) -> dict[str, IssuePage]:
    """The issues at ``page`` and below it, by the way down to them."""
    from magazine.models import IssuePage

    issues = IssuePage.objects.descendant_of(page, inclusive=True)
    return {issue.url_path.removeprefix(page.url_path): issue for issue in issues}
