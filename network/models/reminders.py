from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewReminder(models.Model):
    """When the coordinator of a network was last asked to review its page.

    One row a network, so that two programs that ask at the same time send one letter.
    """

    network_key = models.UUIDField(unique=True)
    sent_on = models.DateField(_("sent on"))

    class Meta:
        verbose_name = _("reminder to review")
        verbose_name_plural = _("reminders to review")

    def __str__(self) -> str:
        return f"{self.network_key} ({self.sent_on})"
