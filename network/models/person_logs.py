from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry
from wagtail.models.audit_log import LogEntryQuerySet, ModelLogEntryManager


class PersonLogManager(ModelLogEntryManager):
    def get_instance_title(self, instance: Any) -> str:
        return f"{instance._meta.verbose_name} {instance.pk}"

    def viewable_by_user(self, user: Any) -> LogEntryQuerySet:
        # The rows are Wagtail's own, which the history of the site lists once already.
        return self.none()


class PersonLogEntry(ModelLogEntry):
    """What was done with a person's record, under its number: the log outlives the name."""

    objects = PersonLogManager()

    class Meta:
        proxy = True
        verbose_name = _("log entry of a person")
        verbose_name_plural = _("log entries of people")
        default_permissions = ()
