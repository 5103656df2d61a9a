"""The order in which an issue is read: one list for all languages, changed at once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max, QuerySet
from wagtail.log_actions import log

from editorial.releases.freezing import refuse_frozen_contents
from magazine.models.running_order import RunningOrderItem
from magazine.one_off_headings import copy_headings, keep_headings

if TYPE_CHECKING:
    from wagtail.models import Page

    from magazine.models import IssuePage

ACTION = "magazine.running_order"


class StaleOrder(Exception):
    """The list changed since it was shown."""


def rows_of(issue: IssuePage) -> QuerySet[RunningOrderItem]:
    """The rows of an issue, the same in every language, in order."""
    return RunningOrderItem.objects.filter(issue_key=issue.translation_key)


def state_of(issue: IssuePage) -> list[dict[str, Any]]:
    """The order as plain data, the form in which it is logged and brought back.

    An article is {"article": key, "lead": bool}, a one-off heading {"heading": key,
    "texts": {language: words}}.
    """
    return [_state_of_row(row) for row in rows_of(issue).prefetch_related("texts")]


def key_of(item: dict[str, Any]) -> str:
    """The key of an article or a heading in a state."""
    return item.get("article") or item["heading"]


def version_of(issue: IssuePage) -> str:
    """A short text that differs whenever the order does."""
    return version_of_state(state_of(issue))


def version_of_state(state: list[dict[str, Any]]) -> str:
    return hashlib.sha256(repr(state).encode()).hexdigest()[:16]


def append(key: UUID, issue_key: UUID) -> None:
    """Give a new or moved article the last place, unless it has one in this issue.

    ``key`` is its translation key; an article that is only planned has one too.
    """
    row = RunningOrderItem.objects.filter(article_key=key).first()
    if row and row.issue_key == issue_key:
        return
    last = RunningOrderItem.objects.filter(issue_key=issue_key).aggregate(Max("position"))
    values = {"issue_key": issue_key, "position": (last["position__max"] or 0) + 1}
    RunningOrderItem.objects.update_or_create(article_key=key, defaults=values | {"is_lead": False})


def may_rearrange(user: Any, issue: IssuePage) -> bool:
    """Whether ``user`` may change the order of ``issue``.

    The order is a fact of the issue: whoever may edit its source may change it, as long as
    they may publish every edition that is live, since readers see the change at once.
    """
    return may_rearrange_source(user, issue.get_source())


def may_rearrange_source(user: Any, source: IssuePage) -> bool:
    """``may_rearrange`` for an issue in the language it is written in."""
    return may_rearrange_editions(user, [source, *source.other_languages()])


def may_rearrange_editions(user: Any, editions: list[IssuePage]) -> bool:
    """``may_rearrange`` for an issue in all its languages, the source first."""
    rights = [(edition.live, edition.permissions_for_user(user)) for edition in editions]
    may_publish = all(right.can_publish() for live, right in rights if live)
    return rights[0][1].can_edit() and may_publish


@transaction.atomic
def rearrange(
    issue: IssuePage, state: list[dict[str, Any]], version: str, user: Any = None
) -> None:
    """Put the issue in the order of ``state`` (see ``state_of``), and log it.

    One-off headings come, go and change their words as ``state`` has them. Raises
    ``StaleOrder`` when ``version`` is not the one of the list as it is, or when ``state``
    names other articles than the list does, ``Refusal`` while the order is approved.
    """
    refuse_frozen_contents(issue)
    rows = {row.key: row for row in rows_of(issue).select_for_update()}
    before = state_of(issue)
    if version != version_of(issue) or _articles(state) != _articles(before):
        raise StaleOrder
    headings = {item["heading"]: item["texts"] for item in state if "heading" in item}
    rows = keep_headings(issue, rows, headings)
    for position, item in enumerate(state, start=1):
        row = rows[key_of(item)]
        row.position, row.is_lead = position, item.get("lead", False)
    RunningOrderItem.objects.bulk_update(rows.values(), ["position", "is_lead"])
    data = {"before": before, "after": state_of(issue)}
    log(instance=issue, action=ACTION, user=user, data=data)


@transaction.atomic
def put_in_order(issue: IssuePage, order: list[dict[str, Any]]) -> None:
    """Bring back the places that ``order`` has; what it does not know comes after them."""
    known = {key_of(item): item for item in state_of(issue)}
    first = [item for item in order if key_of(item) in known]
    named = {key_of(item) for item in first}
    rest = [item for key, item in known.items() if key not in named]
    rows = {row.key: row for row in rows_of(issue).select_for_update()}
    for position, item in enumerate([*first, *rest], start=1):
        row = rows[key_of(item)]
        row.position, row.is_lead = position, item.get("lead", False)
    RunningOrderItem.objects.bulk_update(rows.values(), ["position", "is_lead"])


def last_change(
    issue: IssuePage, state: list[dict[str, Any]] | None = None
) -> dict[str, Any] | None:
    """The change that the present order came from: {"before", "after"}; None when there
    is none, or when an article has come or gone since. ``state`` is the present order,
    where the caller has it already.
    """
    from wagtail.models import PageLogEntry

    editions = type(issue).objects.filter(translation_key=issue.translation_key)
    entries = PageLogEntry.objects.filter(page__in=editions.values("pk"), action=ACTION)
    entry = entries.order_by("-timestamp", "-pk").first()
    if entry is None or entry.data["after"] != (state or state_of(issue)):
        return None
    return entry.data


def copy_order(page: Page, copy: Page) -> None:
    """Give the articles that came along with a copied issue or magazine their old order,
    and the copied issues their one-off headings and albums.

    They are paired by the way from the copied page down to them.
    """
    from magazine.issue_albums import copy_albums

    copy_headings(page, copy)
    copy_albums(page, copy)
    originals, copies = _keys_below(page), _keys_below(copy)
    rows = RunningOrderItem.objects.in_bulk(list(originals.values()), field_name="article_key")
    for way, key in copies.items():
        if row := rows.get(originals.get(way)):
            RunningOrderItem.objects.filter(article_key=key).update(
                position=row.position, is_lead=row.is_lead
            )


def _state_of_row(row: RunningOrderItem) -> dict[str, Any]:
    if row.article_key:
        return {"article": row.key, "lead": row.is_lead}
    texts = {text.language: text.text for text in row.texts.all()}
    return {"heading": row.key, "texts": dict(sorted(texts.items()))}


def _articles(state: list[dict[str, Any]]) -> list[str]:
    return sorted(item["article"] for item in state if "article" in item)


def _keys_below(page: Page) -> dict[str, UUID]:
    from magazine.models import ArticlePage

    articles = ArticlePage.objects.descendant_of(page).values_list("url_path", "translation_key")
    return {path.removeprefix(page.url_path): key for path, key in articles}
