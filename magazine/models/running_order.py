from __future__ import annotations

from typing import Any, Self

from django.db import models


class RunningOrderItem(models.Model):
    """The place of an article in its issue: one row for all languages.

    Keyed by translation keys and kept outside revisions, so the order is one list for
    contents, neighbours, feeds and files, and publishing an old text cannot undo it.
    """

    issue_key = models.UUIDField(db_index=True)
    article_key = models.UUIDField(unique=True)
    position = models.PositiveIntegerField()
    is_lead = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.position}"


class OrderedCopyMixin(models.Model):
    """A page whose articles, when they are copied along, keep the running order.

    Wagtail's admin copies past this method: ``wagtail_hooks`` sees to those copies.
    """

    class Meta:
        abstract = True

    def copy(self, *args: Any, **kwargs: Any) -> Self:
        from magazine.running_order import copy_order

        page = super().copy(*args, **kwargs)  # type: ignore[misc]
        copy_order(self, page)
        return page
