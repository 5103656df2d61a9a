"""When an event takes place: rows for all languages, outside revisions, effective at once."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import LanguageText, TextsMixin


class OccurrenceQuerySet(models.QuerySet):
    def upcoming(self) -> OccurrenceQuerySet:
        """Those that are not over, cancelled ones included: people must learn of it."""
        return self.filter(end__gte=timezone.now())


class Occurrence(TextsMixin, models.Model):
    """One time at which an event takes place; one UID in every language and calendar.

    Keyed by the event's ``translation_key``: publishing an old revision or a translation
    leaves it alone. ``sequence`` grows with every change that calendars must follow
    (RFC 5545); ``earlier_start`` is when it would have been before it was moved.
    """

    class Status(models.TextChoices):
        """schema.org ``eventStatus``."""

        SCHEDULED = "scheduled", _("As planned")
        MOVED = "moved", _("Moved")
        CANCELLED = "cancelled", _("Cancelled")

    event_key = models.UUIDField(db_index=True)
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    start = models.DateTimeField(_("begins"), db_index=True)
    end = models.DateTimeField(_("ends"), db_index=True)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.SCHEDULED)
    earlier_start = models.DateTimeField(_("would have begun"), null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("time")
        verbose_name_plural = _("times")
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="network_occurrence_ends_after_it_begins",
                violation_error_message=_("This ends before it begins."),
            )
        ]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.start):%Y-%m-%d %H:%M}"


class OccurrenceText(LanguageText):
    """The note on one time in one language: why it was moved, where to ask."""

    occurrence = models.ForeignKey(Occurrence, models.CASCADE, related_name="texts")
    note = models.CharField(_("note"), max_length=500)

    class Meta:
        unique_together = [("occurrence", "language")]

    def __str__(self) -> str:
        return self.note
