"""What a preview shows: one page, or all that goes out with it in every language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.db.models import Q
from wagtail.models import Page

from delivery.addresses.previews import previewing
from editorial.drafts.loading import newest_drafts
from editorial.preview.leaves import leaves
from editorial.translation.facts import copy_facts
from editorial.translation.sources import sources_at_hand


def whole_of(page: Any) -> Page | None:
    """The page that ``page`` goes out with and is leafed through from; None: it is alone."""
    above = getattr(page, "goes_out_below", None)
    found: Page | None = above() if above else None
    return found.specific if found else None


class Scope:
    """The pages of a preview for one request: their drafts are made once."""

    def __init__(self, first: Page, is_whole: bool) -> None:
        self.first = first
        self.is_whole = is_whole
        self._drafts: dict[int, Any] = {}

    @cached_property
    def editions(self) -> dict[str, Page]:
        """The page that a preview begins with, by language; drafts too."""
        if not self.is_whole:
            return {self.first.locale.language_code: self.first}
        key = self.first.translation_key
        rows = Page.objects.filter(translation_key=key, alias_of=None).select_related("locale")
        return {row.locale.language_code: row for row in rows}

    @cached_property
    def rows(self) -> dict[int, Page]:
        """All its pages, bare, by id."""
        within = Q(pk=self.first.pk)
        if self.is_whole:
            for edition in self.editions.values():
                within |= Q(path__startswith=edition.path)
        found = Page.objects.filter(within, alias_of=None).select_related("locale")
        return {row.pk: row for row in found}

    @property
    def pages(self) -> set[int]:
        return set(self.rows)

    def leaves(self, language: str) -> list[Page]:
        """What is leafed through in ``language``, in order; nothing where it has no edition.

        Pages in another language stand among them where readers will find them so.
        """
        if language not in self.editions:
            return []
        with previewing(self):
            found = leaves(self.as_draft(self.editions[language]))
        return [page for page in found if page.pk in self.rows]

    def load(self, pages: Iterable[Any]) -> None:
        """Have the drafts of ``pages`` at hand: an issue has many."""
        missing = [page for page in pages if page.pk in self.rows and page.pk not in self._drafts]
        if missing:
            with sources_at_hand(missing):
                self._keep(newest_drafts(missing))

    def as_draft(self, page: Any) -> Any:
        """The newest draft of ``page``, as if it were published."""
        if page.pk not in self._drafts:
            self._keep({page.pk: page.get_latest_revision_as_object()})
        draft = self._drafts[page.pk]
        _carry_over(page, draft)
        return draft

    @property
    def drafts(self) -> list[Any]:
        """Those that have been asked for so far."""
        return list(self._drafts.values())

    def _keep(self, drafts: dict[int, Any]) -> None:
        self._drafts |= drafts
        sources = {pk: source for pk in drafts if (source := self._changed_source_of(drafts[pk]))}
        # Facts come from what is live; here those count that will be.
        self.load(sources.values())
        for pk, draft in drafts.items():
            draft.live = True
            if pk in sources:
                copy_facts(self._drafts[sources[pk].pk], draft)

    def _changed_source_of(self, draft: Any) -> Any:
        """The page of this preview that ``draft`` has its facts from, if it is a draft too."""
        source = draft.get_source() if hasattr(draft, "get_source") else draft
        is_other = source is not draft and source.pk in self.rows
        return source if is_other and source.has_unpublished_changes else None


def _carry_over(page: Any, draft: Any) -> None:
    """What the query of ``page`` has told beyond its own fields."""
    own = {field.attname for field in draft._meta.concrete_fields}
    for name, value in vars(page).items():
        if name not in own and not name.startswith("_"):
            setattr(draft, name, value)
    if "locale" in page._state.fields_cache:
        draft.locale = page.locale
