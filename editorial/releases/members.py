"""What goes out by a release."""

from __future__ import annotations

from uuid import UUID

from django.db import models

from editorial.releases.models import Release


class ReleaseMember(models.Model):
    """A page of a release in one language, with the version that was approved.

    ``page`` is None when it was deleted since, ``revision`` when that version was. Of a release
    that was withdrawn it is the version that readers had, published on ``last_published_at``.
    """

    release = models.ForeignKey(Release, models.CASCADE, related_name="members")
    page = models.ForeignKey("wagtailcore.Page", models.SET_NULL, null=True, related_name="+")
    revision = models.ForeignKey(
        "wagtailcore.Revision", models.SET_NULL, null=True, related_name="+"
    )
    last_published_at = models.DateTimeField(null=True)
    title = models.CharField(max_length=255)
    key = models.UUIDField()
    language = models.CharField(max_length=20)
    is_source = models.BooleanField(default=True)
    #: See ``hashing``.
    content_hash = models.CharField(max_length=64)
    #: Of the segments of its source that the translation was made from; "" for a source.
    source_hash = models.CharField(max_length=64, blank=True)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["release", "key", "language"], name="editorial_one_member_a_language"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def place(self) -> tuple[UUID, str]:
        """What it is in the release, whatever became of the page."""
        return self.key, self.language
