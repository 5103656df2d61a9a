"""The group of a network, with its rights on the network's page in every language."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from editorial.roles import Role
from network.models import (
    ContactPeriod,
    Membership,
    NetworkGroup,
    NetworkPage,
    Organisation,
    Person,
)

ACTIONS = ("add", "change", "publish")


def group_of(network: NetworkPage) -> NetworkGroup:
    """The group of ``network``, made when it is missing."""
    key = network.translation_key
    found = NetworkGroup.objects.filter(network_key=key).first()
    if found is None:
        group = Group.objects.create(name=_free_name(network))
        found = NetworkGroup.objects.create(network_key=key, group=group)
    let_write(found)
    return found


def let_write(row: NetworkGroup) -> None:
    """Give the group what it lacks on the editions of its network."""
    codenames = [f"{action}_page" for action in ACTIONS]
    allowed = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=codenames
    )
    for page in NetworkPage.objects.filter(translation_key=row.network_key).order_by():
        for permission in allowed:
            GroupPagePermission.objects.get_or_create(
                group=row.group, page_id=page.pk, permission=permission
            )


def edition_saved(sender: Any, instance: NetworkPage, created: bool, **kwargs: Any) -> None:
    """A new language edition belongs to the coordinators too."""
    if created:
        for row in NetworkGroup.objects.filter(network_key=instance.translation_key):
            let_write(row)


def edition_deleted(sender: Any, instance: NetworkPage, **kwargs: Any) -> None:
    """With its last edition a network is gone; what it kept falls to the office."""
    key = instance.translation_key
    if NetworkPage.objects.filter(translation_key=key).exists():
        return
    Group.objects.filter(coordinated_network__network_key=key).delete()
    ContactPeriod.objects.filter(network_key=key).delete()
    Membership.objects.filter(network_key=key).delete()
    Person.objects.filter(kept_by=key).update(kept_by=None)
    Organisation.objects.filter(kept_by=key).update(kept_by=None)


def _free_name(network: NetworkPage) -> str:
    """ "Verkostokoordinaattori: Kulttuuria Kymijoelle", numbered where two have one title."""
    name = f"{Role.COORDINATOR.value}: {network.title}"[:140]
    names = (f"{name} {number}" for number in range(2, 10_000))
    taken = set(Group.objects.filter(name__startswith=name).values_list("name", flat=True))
    return name if name not in taken else next(free for free in names if free not in taken)
