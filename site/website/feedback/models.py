from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from delivery.languages.texts import content_languages


class Feedback(models.Model):
    """What a reader wrote to the editors; kept only as long as it is needed."""

    language = models.CharField(_("language"), max_length=12, choices=content_languages)
    message = models.TextField(_("message"), max_length=4000)
    about = models.CharField(_("page"), max_length=500, blank=True)
    name = models.CharField(_("name"), max_length=255, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    #: Why the message looks like spam, as codes: an editor decides.
    suspicions = models.JSONField(_("suspicions"), default=list, blank=True)
    created_at = models.DateTimeField(_("sent"), auto_now_add=True)
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("handled by"),
    )

    class Meta:
        verbose_name = _("feedback")
        verbose_name_plural = _("feedback")
        ordering = ["-created_at", "-pk"]
        default_permissions = ("change",)

    def __str__(self) -> str:
        return f"{self.pk}"
