from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page


class Role(StrEnum):
    """The roles of an office, by the names of their groups."""

    WRITER = "Kirjoittaja"
    SECTION_EDITOR = "Toimittaja"
    LANGUAGE_EDITOR = "Kielenhuolto"
    EDITOR_IN_CHIEF = "Päätoimittaja"
    TRANSLATOR = "Kääntäjä"
    COORDINATOR = "Verkostokoordinaattori"

    @property
    def group(self) -> Group:
        """The role's group, made when it is missing."""
        return Group.objects.get_or_create(name=self.value)[0]


Grant = Callable[[], None]
_grants: list[Grant] = []


def grants(function: Grant) -> Grant:
    """Register a function that gives roles their rights; ``setup_editorial`` calls it.

    It may be called any number of times and gives what is missing.
    """
    if function not in _grants:
        _grants.append(function)
    return function


def registered_grants() -> list[Grant]:
    """All grants in the order of their registration."""
    return list(_grants)


def may(role: Role, *permissions: str) -> None:
    """Give ``role`` model permissions, each named "app_label.codename"."""
    role.group.permissions.add(*(_permission(name) for name in permissions))


def may_with_pages(role: Role, pages: Iterable[Page], *actions: str) -> None:
    """Give ``role`` page actions ("add", "change", "publish", "lock", "unlock" …) below pages."""
    for page in pages:
        for action in actions:
            GroupPagePermission.objects.get_or_create(
                group=role.group,
                page_id=page.pk,
                permission=_permission(f"wagtailcore.{action}_page"),
            )


def may_with_files(role: Role, model: str, *actions: str) -> None:
    """Give ``role`` actions ("add", "change", "choose") on files of the root collection.

    ``model`` is "app_label.model" as Wagtail's collections name it.
    """
    app_label, model_name = model.split(".")
    for action in actions:
        GroupCollectionPermission.objects.get_or_create(
            group=role.group,
            collection=Collection.get_first_root_node(),
            permission=_permission(f"{app_label}.{action}_{model_name}"),
        )


def _permission(name: str) -> Permission:
    """A right that is not there would otherwise be given to nobody, and nobody told."""
    app_label, codename = name.split(".")
    found = Permission.objects.filter(content_type__app_label=app_label, codename=codename).first()
    if found is None:
        raise LookupError(f"There is no permission {name!r}.")
    return found
