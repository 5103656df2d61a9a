"""The list of problems in localize's editor, about the words as they would be published."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import Translation

from editorial.readiness.guard import ReadinessMixin
from editorial.readiness.registry import Problem
from editorial.readiness.side_panel import ReadinessSidePanel
from editorial.translation.drafts import WordsDoNotFit, translated_page


class TranslationReadinessPanel(ReadinessSidePanel):
    """Asks about words that stand in no draft yet, so lists of drafts are not told."""

    about = _("The list is about the page as it would be published with the words so far.")
    counts_for_lists = False

    def __init__(self, page: Any, request: Any, unfit: WordsDoNotFit | None = None) -> None:
        super().__init__(page, request)
        if unfit:
            self.problems.insert(0, Problem("words", str(unfit)))

    def _address_of(self, problem: Problem) -> str:
        """A field of the facts' source; those of the editor have no address."""
        address = super()._address_of(problem)
        return "" if address.startswith("#") else address


def panel_of(translation: Translation, page: Any, request: Any) -> TranslationReadinessPanel | None:
    """The panel beside ``page``, where it is a page that has checks."""
    if not isinstance(page, ReadinessMixin):
        return None
    try:
        return TranslationReadinessPanel(translated_page(translation), request)
    except WordsDoNotFit as unfit:
        draft = page.get_latest_revision_as_object()
        return TranslationReadinessPanel(draft, request, unfit)
