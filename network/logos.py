"""Logos are public with the networks to which their organisations belong."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models.signals import post_delete, post_save, pre_save

from gallery.uses import record_uses, shows
from network.models import Membership, NetworkPage, Organisation


@shows(NetworkPage)
def logos_of(network: NetworkPage) -> Iterable[int]:
    """The directory shows them; an organisation stands there with its networks."""
    key = network.translation_key
    members = Organisation.objects.filter(memberships__network_key=key, logo__isnull=False)
    return members.order_by().values_list("logo", flat=True).distinct()


def connect() -> None:
    """Called once when the app is ready."""
    pre_save.connect(remember_logo, sender=Organisation, dispatch_uid="network.remember_logo")
    post_save.connect(record_logo, sender=Organisation, dispatch_uid="network.record_logo")
    for signal in (post_save, post_delete):
        signal.connect(record_member, sender=Membership, dispatch_uid="network.record_member")


def remember_logo(sender: Any, instance: Organisation, raw: bool = False, **kwargs: Any) -> None:
    """Before saving: whose place the new logo takes."""
    stored = Organisation.objects.filter(pk=instance.pk).values_list("logo", flat=True)
    instance.former_logo_id = None if raw else stored.first()


def record_logo(sender: Any, instance: Organisation, raw: bool = False, **kwargs: Any) -> None:
    """After saving: a new logo is public at once, the former one no longer."""
    if raw or instance.former_logo_id == instance.logo_id:
        return
    _record(instance.memberships.values_list("network_key", flat=True))


def record_member(sender: Any, instance: Membership, raw: bool = False, **kwargs: Any) -> None:
    if not raw and instance.organisation and instance.organisation.logo_id:
        _record([instance.network_key])


def _record(keys: Iterable[UUID]) -> None:
    for network in NetworkPage.objects.live().filter(translation_key__in=list(keys)):
        record_uses(network)
