from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class NetworkGroup(models.Model):
    """The group of those who coordinate a network; ``network.coordinators`` keeps it.

    Being in the group is all it takes. Its name may be changed: the row knows the network.
    """

    network_key = models.UUIDField(unique=True)
    group = models.OneToOneField(Group, models.CASCADE, related_name="coordinated_network")

    class Meta:
        verbose_name = _("group of coordinators")
        verbose_name_plural = _("groups of coordinators")
        default_permissions = ()
        permissions = [("keep_all_networks", _("Keep the people of every network"))]

    def __str__(self) -> str:
        return f"{self.group}"
