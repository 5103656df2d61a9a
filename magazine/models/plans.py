"""What an office means to publish: rows outside pages and revisions, one for all languages."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class IssuePlan(models.Model):
    """When an issue is meant to come out, and when its texts have to be there.

    A plan is a wish: nothing is published by it.
    """

    issue_key = models.UUIDField(unique=True, editable=False)
    planned_on = models.DateField(
        _("planned to come out"),
        null=True,
        blank=True,
        help_text=_("Nothing goes out by this date; it stands in the calendar."),
    )
    deadline = models.DateField(
        _("texts ready by"),
        null=True,
        blank=True,
        help_text=_("What new articles of the plan are due by, unless you say otherwise."),
    )
    notes = models.TextField(_("notes"), blank=True, help_text=_("For the office only."))

    class Meta:
        verbose_name = _("plan of an issue")
        verbose_name_plural = _("plans of issues")

    def __str__(self) -> str:
        return f"{self.issue_key}"


class PlannedArticle(models.Model):
    """An article that somebody means to write.

    ``key`` becomes the translation key of the page that is made of it; work is assigned by
    it from the first day, and its place in the running order is kept by it too. Without an
    issue it is an idea that waits for one.
    """

    key = models.UUIDField(unique=True, default=uuid4, editable=False)
    magazine_key = models.UUIDField(db_index=True, editable=False)
    issue_key = models.UUIDField(null=True, blank=True, db_index=True, editable=False)
    working_title = models.CharField(_("working title"), max_length=255)
    section = models.ForeignKey(
        "magazine.SectionPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("section"),
    )
    length = models.PositiveIntegerField(
        _("length"), null=True, blank=True, help_text=_("In characters, spaces counted.")
    )
    pictures_wanted = models.TextField(_("pictures wanted"), blank=True)
    notes = models.TextField(_("what it is about"), blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("planned article")
        verbose_name_plural = _("planned articles")
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.working_title
