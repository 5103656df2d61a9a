from __future__ import annotations

from datetime import date
from typing import Any, Self
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Track(models.TextChoices):
    """The strands of work that a text needs, in the order in which an office does them."""

    TEXT = "text", _("Text")
    PICTURES = "pictures", _("Pictures")
    LANGUAGE = "language", _("Language check")
    # What a designer does; the word alone might be a column of a form.
    LAYOUT = "layout", pgettext_lazy("work", "Layout")
    TRANSLATION = "translation", _("Translation")


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def of(self, keys: Any) -> Self:
        """The work on the texts with these keys."""
        return self.filter(key__in=keys)

    def of_person(self, user: Any) -> Self:
        """What somebody has to do, the soonest first, what has no date last."""
        return self.filter(person=user).order_by(models.F("due").asc(nulls_last=True), "pk")


class Assignment(models.Model):
    """One strand of the work on one text: who does it, and by when.

    ``key`` is the translation key of a page, or the one that a page will get which is only
    planned. So the row outlives revisions, and a plan's work goes on when its draft is made.
    """

    key = models.UUIDField(db_index=True, editable=False)
    track = models.CharField(_("work"), max_length=20, choices=Track.choices)
    #: The language to be translated into; "" for the other tracks.
    language = models.CharField(_("language"), max_length=20, blank=True, default="")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("who"),
    )
    due = models.DateField(_("by"), null=True, blank=True)
    #: Set by hand; a track with a step of the workflow takes its state from there.
    done_at = models.DateTimeField(_("done"), null=True, blank=True, editable=False)
    reminded_before = models.DateField(null=True, editable=False)
    reminded_after = models.DateField(null=True, editable=False)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["due", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "track", "language"], name="editorial_one_assignment_a_track"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_track_display()} ({self.key})"

    @property
    def has_nobody(self) -> bool:
        """Whether nobody does it: nobody was chosen, or their account is closed or gone."""
        return self.person is None or not self.person.is_active

    def is_late(self, today: date) -> bool:
        return self.due is not None and self.due < today


def key_of(page: Any) -> UUID:
    """The key of the work on ``page``, in whatever language it is."""
    return page.translation_key
