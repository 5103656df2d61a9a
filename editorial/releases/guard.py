from __future__ import annotations

from typing import Any, Self

from delivery.page_base import PageBase
from editorial.releases.going import was_checked


class HeldMixin(PageBase):
    """A page that a release may hold: it becomes public, or changes while it is, with the rest.

    All doors save the row, so the guard stands here; see ``holding``.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Models are not loaded yet when pages are defined.
        from editorial.releases.holding import refuse_before_its_time

        fields = kwargs.get("update_fields")
        if self.live and (fields is None or "live" in fields):
            refuse_before_its_time(self)
        super().save(*args, **kwargs)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        # Of what was checked under the same lock only the place is still to be settled.
        if was_checked(self):
            self.minimal_clean()
        else:
            super().full_clean(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> Self:
        page = super().with_content_json(content)
        # Wagtail takes what the version says, which may know less, or no parts of a second.
        page.first_published_at = self.first_published_at or page.first_published_at
        return page
