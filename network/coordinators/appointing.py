from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from wagtail.log_actions import log

from editorial.roles import Role
from network.coordinators.groups import group_of
from network.models import NetworkGroup, NetworkPage
from network.rights import forget

APPOINT = "network.appoint_coordinator"
DISMISS = "network.dismiss_coordinator"


def coordinators_of(network: NetworkPage) -> QuerySet:
    """The users who coordinate ``network``."""
    users = get_user_model()._default_manager.order_by("last_name", "first_name", "pk")
    return users.filter(groups__coordinated_network__network_key=network.translation_key)


@transaction.atomic
def appoint(user: Any, network: NetworkPage, by: Any = None) -> None:
    """Let ``user`` coordinate ``network`` in every language; ``by`` is who decided it."""
    group = group_of(network).group
    if not user.groups.filter(pk=group.pk).exists():
        user.groups.add(group, Role.COORDINATOR.group)
        _log(network, APPOINT, user, by)
    forget(user)


@transaction.atomic
def dismiss(user: Any, network: NetworkPage, by: Any = None) -> None:
    """Take ``network`` from ``user``; of the role only where it was their last."""
    mine = NetworkGroup.objects.filter(group__user=user)
    row = mine.filter(network_key=network.translation_key).first()
    if row is not None:
        user.groups.remove(row.group)
        if not mine.exists():
            user.groups.remove(Role.COORDINATOR.group)
        _log(network, DISMISS, user, by)
    forget(user)


def _log(network: NetworkPage, action: str, user: Any, by: Any) -> None:
    """An id and no name: a log outlives accounts."""
    log(instance=network, action=action, user=by, data={"user": user.pk})
