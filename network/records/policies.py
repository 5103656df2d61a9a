"""Which people and organisations a user may see, change and delete.

A coordinator's rights come from their networks and from nothing else: they have no permission
on the models, so that whatever of Wagtail asks for one shows them nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import ReferenceIndex
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from network.models import ContactPeriod, Membership, Organisation, Person
from network.rights import KEEP_ALL, keeps_all, keys_of

_SEEING = {"view", "choose"}


class RecordPolicy(BasePermissionPolicy):
    """Whoever keeps all networks may do all; a coordinator what the subclass says."""

    def may_with_all(self, user: Any, action: str) -> bool:
        """Whether ``user`` may do it with every record there is."""
        return keeps_all(user)

    def seen_by(self, user: Any) -> QuerySet:
        """What a coordinator sees."""
        raise NotImplementedError

    def changed_by(self, user: Any) -> QuerySet:
        raise NotImplementedError

    def deleted_by(self, user: Any) -> QuerySet:
        raise NotImplementedError

    def user_has_permission(self, user: Any, action: str) -> bool:
        return self.may_with_all(user, action) or bool(keys_of(user))

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        if self.may_with_all(user, action):
            return True
        mine = self.instances_user_has_any_permission_for(user, [action])
        return mine.filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet:
        wanted = set(actions)
        if any(self.may_with_all(user, action) for action in wanted):
            return self.model._default_manager.all()
        if not keys_of(user):
            return self.model._default_manager.none()
        if wanted & _SEEING:
            return self.seen_by(user)
        return self.deleted_by(user) if wanted == {"delete"} else self.changed_by(user)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet:
        users = get_user_model()._default_manager
        keeping = users.with_perm(KEEP_ALL, backend="django.contrib.auth.backends.ModelBackend")
        coordinating = Q(groups__coordinated_network__isnull=False)
        return users.filter(Q(pk__in=keeping) | coordinating, is_active=True).distinct()


class PersonPolicy(RecordPolicy):
    """A coordinator: the members and contacts of their networks, and whom these keep."""

    def seen_by(self, user: Any) -> QuerySet:
        keys = keys_of(user)
        return Person.objects.filter(
            Q(kept_by__in=keys)
            | Exists(_rows(Membership, "person").filter(network_key__in=keys))
            | Exists(_rows(ContactPeriod, "person").filter(network_key__in=keys))
        )

    def changed_by(self, user: Any) -> QuerySet:
        return self.seen_by(user)

    def deleted_by(self, user: Any) -> QuerySet:
        """Whom a network of theirs keeps, and who belongs to no other."""
        keys = keys_of(user)
        return Person.objects.filter(
            ~Exists(_rows(Membership, "person").exclude(network_key__in=keys)),
            ~Exists(_rows(ContactPeriod, "person").exclude(network_key__in=keys)),
            kept_by__in=keys,
        )


class OrganisationPolicy(RecordPolicy):
    """All coordinators see every organisation; they change members of theirs and their own.

    Editors of pages, who choose organisations, may have the permissions on the model.
    """

    def may_with_all(self, user: Any, action: str) -> bool:
        return keeps_all(user) or user.has_perm(f"network.{action}_organisation")

    def seen_by(self, user: Any) -> QuerySet:
        return Organisation.objects.all()

    def changed_by(self, user: Any) -> QuerySet:
        keys = keys_of(user)
        member = _rows(Membership, "organisation").filter(network_key__in=keys)
        return Organisation.objects.filter(Q(kept_by__in=keys) | Exists(member))

    def deleted_by(self, user: Any) -> QuerySet:
        """What a network of theirs made and nobody uses: pages would lose a funder."""
        found = Organisation.objects.filter(
            ~Exists(_rows(Membership, "organisation")),
            ~Exists(_rows(Person, "organisation")),
            kept_by__in=keys_of(user),
        )
        used = [row.pk for row in found if ReferenceIndex.get_references_to(row).exists()]
        return found.exclude(pk__in=used)


def _rows(model: Any, name: str) -> QuerySet:
    return model.objects.filter(**{name: OuterRef("pk")}).order_by()


people = PersonPolicy(Person)
organisations = OrganisationPolicy(Organisation)


def register() -> None:
    """From ``ready()``: before anything of Wagtail asks for the policy of a model."""
    register_permission_policy(Person, people)
    register_permission_policy(Organisation, organisations)
