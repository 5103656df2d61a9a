from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from editorial.releases.states import FROZEN, HOLDING, ReleaseState
from editorial.translation.sources import source_first

#: After so long the worker is thought to have stopped, and may be asked again.
PATIENCE = timedelta(minutes=10)


class ReleaseQuerySet(models.QuerySet["Release"]):
    def holding(self) -> Self:
        return self.filter(state__in=HOLDING)

    def frozen(self) -> Self:
        return self.filter(state__in=FROZEN)

    def due(self, now: datetime) -> Self:
        """Those whose time has come, and those that a program began to publish and left."""
        waiting = (ReleaseState.SCHEDULED, ReleaseState.PUBLISHING)
        return self.filter(state__in=waiting, go_live_at__lte=now)

    def of(self, subject: Page) -> Self:
        """Those of a page in any of its languages, the newest first."""
        return self.filter(subject_key=subject.translation_key).order_by("-pk")


class Release(models.Model):
    """Pages that become public in one moment: the subject, such as an issue, and what is in it.

    The subject is named by its translation key. ``languages`` are the codes of those that go
    out, the source's first. ``order`` is what was approved, as plain data.
    """

    subject_key = models.UUIDField(db_index=True, editable=False)
    title = models.CharField(max_length=255, editable=False)
    languages = models.JSONField(default=list, editable=False)
    state = models.CharField(
        _("state"), max_length=20, choices=ReleaseState.choices, default=ReleaseState.COLLECTING
    )
    go_live_at = models.DateTimeField(_("goes out"), null=True, blank=True)
    is_quiet = models.BooleanField(
        _("quietly"),
        default=False,
        help_text=_("For a back issue: it gets the day of its cover, and nobody is told of it."),
    )
    #: What a back issue gets as the moment it became public; None: the real one.
    public_since = models.DateTimeField(null=True, editable=False)
    order = models.JSONField(default=list, editable=False, encoder=DjangoJSONEncoder)
    #: What the worker has been asked to do and has not done yet, by its name in ``work``.
    asked = models.CharField(max_length=20, blank=True, editable=False)
    asked_at = models.DateTimeField(null=True, editable=False)
    #: What kept it from doing that the last time, see ``kept``.
    in_the_way = models.JSONField(default=list, editable=False)
    #: Why it failed, as a sentence.
    reason = models.TextField(blank=True, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        permissions = [("decide_release", _("Can approve and publish issues as one"))]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_key"],
                condition=Q(state__in=HOLDING),
                name="editorial_one_release_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_frozen(self) -> bool:
        return self.state in FROZEN

    @property
    def is_worked_on(self) -> bool:
        """Whether the worker is to do something with it, and may still be at it."""
        return bool(self.asked_at and self.asked_at > timezone.now() - PATIENCE)

    @property
    def language_names(self) -> list[str]:
        return [str(get_language_info(code)["name_translated"]) for code in self.languages]

    @property
    def zone(self) -> str:
        """The clock by which ``go_live_at`` is told, whatever zone an editor has chosen."""
        return str(settings.TIME_ZONE)

    def subject(self) -> Any:
        """The page in the language of its source; None: it is gone."""
        found = source_first(Page.objects.filter(translation_key=self.subject_key)).first()
        return found.specific if found else None

    def enter(self, state: str, user: Any = None, note: str = "") -> None:
        """Go to ``state``, and keep who has brought it there and when."""
        self.state = state
        self.reason = note if state == ReleaseState.FAILED else ""
        self.asked, self.asked_at, self.in_the_way = "", None, []
        self.save()
        self.steps.create(state=state, user=user, note=note)


class ReleaseStep(models.Model):
    """What somebody has done with a release, or what became of it; nobody: it was its time."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="steps")
    state = models.CharField(max_length=20, choices=ReleaseState.choices)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.release}: {self.state}"
