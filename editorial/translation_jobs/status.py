from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext


class TranslationState(models.TextChoices):
    """How far a page is in a language; what comes later in the list is further."""

    NOT_INTENDED = "not-intended", gettext_lazy("not intended")
    MISSING = "missing", gettext_lazy("missing")
    IN_WORK = "in-work", gettext_lazy("in work")
    OUTDATED = "outdated", gettext_lazy("outdated")
    READY = "ready", gettext_lazy("ready")
    APPROVED = "approved", gettext_lazy("approved")
    LIVE = "live", gettext_lazy("public")


@dataclass(frozen=True)
class Status:
    """A page in another language: ``page`` is its row there, None where there is none.

    ``done`` of ``every`` texts are translated; ``changed`` segments of the original say
    something that the translation was not made from. ``str()`` of it tells all that.
    ``lacks_words``: the newest draft was saved before the last text was translated.
    """

    state: TranslationState
    page: Any = None
    done: int = 0
    every: int = 0
    changed: int = 0
    lacks_words: bool = False

    @property
    def is_live(self) -> bool:
        """Whether readers find the page in that language, however old its words are."""
        return bool(self.page and self.page.live)

    @property
    def is_finished(self) -> bool:
        """Whether a translator has nothing to do here."""
        return self.state not in _TO_DO

    @property
    def is_outdated(self) -> bool:
        return self.state == TranslationState.OUTDATED

    @property
    def may_have_changed(self) -> bool:
        """Whether the original may say something else than what was translated of it."""
        return self.is_outdated or (self.state == TranslationState.IN_WORK and self.done > 0)

    def __str__(self) -> str:
        if self.state == TranslationState.IN_WORK and self.every:
            sentence = _("in work: %(done)d of %(every)d")
            return sentence % {"done": self.done, "every": self.every}
        if self.is_outdated:
            return _outdated(self.changed)
        return str(self.state.label)


_TO_DO = {TranslationState.MISSING, TranslationState.IN_WORK, TranslationState.OUTDATED}


def _outdated(changed: int) -> str:
    if not changed:
        return _("outdated: parts were moved or taken out")
    sentence = ngettext("outdated by %(count)d text", "outdated by %(count)d texts", changed)
    return sentence % {"count": changed}
