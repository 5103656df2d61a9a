"""A line for each export, erasure and purge: who, when, how many rows of what. No names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PersonalDataRequest(models.Model):
    """What was done about personal data; tells nothing of the person it was done for."""

    class Kind(models.TextChoices):
        EXPORT = "export", pgettext_lazy("personal data", "exported")
        ERASURE = "erasure", pgettext_lazy("personal data", "erased")
        PURGE = "purge", pgettext_lazy("personal data", "erased when their time was over")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    handled_at = models.DateTimeField(_("date"), auto_now_add=True)
    #: None for a purge, which nobody but the clock asked for.
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    #: By declaration: {"network.JoinRequest": 2}.
    counts = models.JSONField(_("rows"), default=dict)

    class Meta:
        verbose_name = _("request about personal data")
        verbose_name_plural = _("requests about personal data")
        ordering = ["-handled_at"]
        default_permissions = ("view",)
        permissions = [("handle_personal_data", "Can find, export and erase personal data")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.handled_at:%Y-%m-%d}"


def record(kind: str, counts: Mapping[str, int], user: Any = None) -> None:
    """Write the line; none where nothing was done."""
    if counts:
        PersonalDataRequest.objects.create(kind=kind, counts=dict(counts), handled_by=user)
