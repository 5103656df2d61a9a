"""Nothing goes live that a check blocks, whichever door it comes through."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from delivery.page_base import PageBase
from editorial.readiness.registry import Problem, blocking
from editorial.refusals import Refusal
from editorial.releases.going import was_checked


class NotReady(Refusal):
    """Raised when a page with blocking problems is about to go live.

    ``str()`` of it is the sentence for the editor.
    """

    def __init__(self, page: Any, problems: list[Problem]) -> None:
        self.problems = problems
        sentence = _("“%(title)s” cannot be published yet: %(problems)s") % {
            "title": page.get_admin_display_title(),
            "problems": " ".join(dict.fromkeys(str(one.message) for one in problems)),
        }
        super().__init__(sentence)


class ReadinessMixin(PageBase):
    """A page that goes live, or changes while live, only when nothing blocks it.

    Wagtail's editor never calls ``Page.publish()``, bulk actions, schedulers and
    workflows have ways of their own: they all save the row, so the guard stands here.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        fields = kwargs.get("update_fields")
        # Bookkeeping, such as pointing at the newest revision, publishes nothing.
        publishes = self.live and (fields is None or "live" in fields)
        if publishes and not was_checked(self) and (problems := blocking(self)):
            raise NotReady(self, problems)
        super().save(*args, **kwargs)
