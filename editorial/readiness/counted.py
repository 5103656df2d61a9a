from __future__ import annotations

from django.db import models


class ReadinessCount(models.Model):
    """How many problems the newest draft of a page had when it was last asked; for lists.

    Whatever publishes asks the checks themselves.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    revision_id = models.BigIntegerField(null=True)
    blocking = models.PositiveSmallIntegerField()
    warnings = models.PositiveSmallIntegerField()
    counted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.page_id}: {self.blocking} + {self.warnings}"
