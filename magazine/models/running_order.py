from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import LanguageText, TextsMixin


class RunningOrderItem(TextsMixin, models.Model):
    """One place in an issue, an article's or a one-off heading's: one row for all languages.

    Keyed by translation keys and kept outside revisions, so the order is one list for
    contents, neighbours, feeds and files, and publishing an old text cannot undo it. A
    heading has a key of its own, which it keeps when a deletion is undone, and its words in
    ``texts``.
    """

    issue_key = models.UUIDField(db_index=True)
    article_key = models.UUIDField(unique=True, null=True)
    heading_key = models.UUIDField(unique=True, null=True)
    position = models.PositiveIntegerField()
    is_lead = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(article_key=None) ^ Q(heading_key=None),
                name="magazine_place_of_article_or_heading",
            )
        ]

    def __str__(self) -> str:
        return f"{self.position}"

    @property
    def key(self) -> str:
        """What tells this row from the others of its issue."""
        return str(self.article_key or self.heading_key)


class RunningOrderText(LanguageText):
    """The words of a one-off heading in one language."""

    item = models.ForeignKey(RunningOrderItem, on_delete=models.CASCADE, related_name="texts")
    text = models.CharField(_("heading"), max_length=255)

    class Meta:
        unique_together = [("item", "language")]

    def __str__(self) -> str:
        return self.text


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
