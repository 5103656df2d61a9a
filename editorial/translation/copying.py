"""Translations are copies with a record of their own: never aliases in another language."""

from __future__ import annotations

from typing import Any, Self

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from delivery.page_base import PageBase
from editorial.refusals import Refusal
from editorial.translation.approved import approved_source
from editorial.translation.taking import source_of, take_source

WRONG_TREE = gettext_lazy(
    "The page lies below pages of another language. Order a translation of it instead."
)


class TranslatedCopyMixin(PageBase):
    """A page that is translated by copying, and that no alias may show in another language."""

    class Meta:
        abstract = True

    def copy_for_translation(
        self,
        locale: Locale,
        copy_parents: bool = False,
        alias: bool = False,
        exclude_fields: list[str] | None = None,
    ) -> Self:
        """A draft of this page in ``locale``.

        Wagtail asks for an alias when it copies missing parents and when localize
        synchronises trees. An alias is as live as its original, so it would put Finnish
        text at an English address; a draft with a translation record stands there instead.
        """
        page = super().copy_for_translation(
            locale, copy_parents=copy_parents, exclude_fields=exclude_fields
        )
        if alias:
            record_translation(self, locale)
        return page

    def move(self, target: Page, pos: str | None = None, user: Any = None) -> None:
        parent = target if pos and pos.endswith("child") else target.get_parent()
        if is_foreign(self, parent):
            raise Refusal(str(WRONG_TREE))
        super().move(target, pos=pos, user=user)

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Wagtail keeps aliases as live as their originals; lists and feeds would show it.
        if self.live and self.is_foreign_alias():
            self.live = False
        super().save(*args, **kwargs)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.is_foreign_alias():
            raise Http404
        return super().serve(request, *args, **kwargs)

    def is_foreign_alias(self) -> bool:
        """Whether this page shows the words of a page in another language."""
        original = self.alias_of
        return original is not None and original.locale_id != self.locale_id


def is_foreign(page: Page, parent: Page) -> bool:
    """Whether below ``parent`` the address of ``page`` would speak another language."""
    # A page that is only being made takes the language of its parent.
    return parent.depth > 1 and page.locale_id not in (None, parent.locale_id)


def record_translation(page: Page, locale: Locale) -> Translation:
    """The record that makes wagtail-localize offer ``page`` to translators into ``locale``.

    What it has of the page already stays; else the approved version is taken.
    """
    source = source_of(page) or take_source(approved_source(page))
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    return translation
