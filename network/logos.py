"""Logos are public with the networks to which their organisations belong."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models.signals import post_delete, post_migrate, post_save, pre_save

from gallery.uses import Term, record_uses, shows
from network.models import Membership, NetworkPage, Organisation


@shows(NetworkPage)
def logos_of(network: NetworkPage) -> dict[int, Term]:
    """The directory shows them from the first day of a membership until its last: an
    organisation stands there with its networks.
    """
    members = Membership.objects.not_over().filter(
        network_key=network.translation_key, organisation__logo__isnull=False
    )
    found: dict[int, Term] = {}
    rows = members.order_by().values_list("organisation__logo", "valid_from", "valid_until")
    for logo, first, last in rows:
        term = Term(first, last)
        # An organisation that leaves and comes back, or two with one logo.
        found[logo] = found[logo].joined(term) if logo in found else term
    return found


def connect() -> None:
    """Called once when the app is ready."""
    pre_save.connect(remember_logo, sender=Organisation, dispatch_uid="network.remember_logo")
    post_save.connect(record_logo, sender=Organisation, dispatch_uid="network.record_logo")
    for signal in (post_save, post_delete):
        signal.connect(record_member, sender=Membership, dispatch_uid="network.record_member")
    network = apps.get_app_config("network")
    post_migrate.connect(record_all, sender=network, dispatch_uid="network.record_logos")


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


def record_all(sender: Any, plan: Iterable[tuple[Any, bool]] = (), **kwargs: Any) -> None:
    """After an update: logos recorded before their uses had days."""
    steps = list(plan)
    if any(step.app_label == "gallery" for step, _back in steps) and not any(
        backwards for _step, backwards in steps
    ):
        _record(Membership.objects.values_list("network_key", flat=True).distinct())


def _record(keys: Iterable[UUID]) -> None:
    for network in NetworkPage.objects.live().filter(translation_key__in=list(keys)):
        record_uses(network)
