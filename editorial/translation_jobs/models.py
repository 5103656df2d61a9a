from __future__ import annotations

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import get_language_info, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page


class JobState(models.TextChoices):
    MAKING = "making", _("being made")
    OPEN = "open", pgettext_lazy("translation job", "open")
    DONE = "done", pgettext_lazy("translation job", "done")
    CANCELLED = "cancelled", _("cancelled")


#: The states in which a job is somebody's work.
UNDER_WAY = (JobState.MAKING, JobState.OPEN)


class TranslationJobQuerySet(models.QuerySet["TranslationJob"]):
    def under_way(self) -> Self:
        return self.filter(state__in=UNDER_WAY)


class TranslationJob(models.Model):
    """What a translator was asked for: the pages of a subtree, into one language, by a day.

    Pages are named by their translation keys and languages by their codes, so a job outlives
    moves, revisions and deletions, and can tell of them. What a job covers are its ``pages``
    and its ``texts``; how far they are is never stored, see ``matrix``.
    """

    root_key = models.UUIDField(db_index=True, editable=False)
    #: The title of the root when the job was made: the page itself may be gone.
    title = models.CharField(_("title"), max_length=255, editable=False)
    source_language = models.CharField(_("from"), max_length=20, editable=False)
    language = models.CharField(_("into"), max_length=20)
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="translation_jobs",
        verbose_name=_("translator"),
    )
    due = models.DateField(_("by"), null=True, blank=True)
    note = models.TextField(_("note to the translator"), blank=True)
    state = models.CharField(
        _("state"), max_length=20, choices=JobState.choices, default=JobState.MAKING
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    objects = TranslationJobQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation job")
        verbose_name_plural = _("translation jobs")
        ordering = [models.F("due").asc(nulls_last=True), "pk"]

    def __str__(self) -> str:
        return f"{self.title} → {self.language}"

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def language_name(self) -> str:
        return str(get_language_info(self.language)["name_translated"])

    def is_late(self, today: date) -> bool:
        return self.is_under_way and self.due is not None and self.due < today

    def target_locale(self) -> Locale | None:
        """None: the language was taken from the site meanwhile."""
        return Locale.objects.filter(language_code=self.language).first()

    def root(self) -> Page | None:
        """The page it was ordered for, in the language of the sources; None: it is gone."""
        found = Page.objects.filter(
            translation_key=self.root_key, locale__language_code=self.source_language
        )
        return found.first()


class PageState(models.TextChoices):
    """Whether a page of a job has its draft in the other language."""

    WAITING = "waiting", _("waiting")
    MADE = "made", _("made")
    FAILED = "failed", _("failed")


class Problem(models.TextChoices):
    """Why a draft could not be made."""

    DELETED = "deleted", _("The page was deleted.")
    LANGUAGE = "language", _("The site has no such language any more.")
    STOPPED = (
        "stopped",
        _(
            "The page in the other language keeps to its own words: somebody stopped its "
            "translation. Start it again in the editor of that page, and then try again here."
        ),
    )
    REMOVED = "removed", _("Its translation was deleted. Try again to have a new draft of it.")
    BROKEN = (
        "broken",
        _("The draft could not be made. Try again; if it fails again, tell the site's maintainer."),
    )


class TranslationJobPage(models.Model):
    """One page of a job, by its key: what was taken of it, and whether that went well."""

    job = models.ForeignKey(TranslationJob, models.CASCADE, related_name="pages")
    key = models.UUIDField(db_index=True)
    #: As it was called, and the page above it, when the job was made: to tell what became of it.
    title = models.CharField(max_length=255)
    parent_key = models.UUIDField(null=True)
    #: In tree order: parents come first.
    position = models.PositiveIntegerField()
    #: The version that was taken; None: the page had none, or versions were cleared away.
    revision = models.ForeignKey(
        "wagtailcore.Revision", models.SET_NULL, null=True, related_name="+"
    )
    #: Of its segments as they were taken, see ``editorial.translation.digests``.
    source_hash = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=20, choices=PageState.choices, default=PageState.WAITING)
    problem = models.CharField(max_length=20, choices=Problem.choices, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["job", "key"], name="editorial_one_page_a_job")
        ]

    def __str__(self) -> str:
        return self.title


class TranslationJobText(models.Model):
    """A text of a small record that pages of a job use: its kind, the record, and the field.

    The words stay in the record, since they may tell of persons: here is the hash of the
    original from which the translation was made, or is to be made.
    """

    job = models.ForeignKey(TranslationJob, models.CASCADE, related_name="texts")
    #: A name registered in ``records``, such as "gallery.picture".
    kind = models.CharField(max_length=60)
    record = models.PositiveBigIntegerField()
    field = models.CharField(max_length=60)
    source_hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["kind", "record", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["job", "kind", "record", "field"], name="editorial_one_text_a_job"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.record}:{self.field}"


class NotIntended(models.Model):
    """A page that is not meant to be translated into a language, whatever the jobs say."""

    key = models.UUIDField()
    language = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key", "language"], name="editorial_one_intention_a_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.language})"
