from __future__ import annotations

from django.db import models


class IssueAlbum(models.Model):
    """An album that an issue names: one row for all languages, outside revisions.

    An issue names an album once; an album may be named by more than one issue.
    """

    issue_key = models.UUIDField()
    album_key = models.UUIDField(db_index=True)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position", "pk"]
        unique_together = [("issue_key", "album_key")]

    def __str__(self) -> str:
        return f"{self.position}"
