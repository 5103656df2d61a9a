"""The same rights for many pictures, remembered picture by picture so that it can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import ModelLogEntry
from wagtail.permissions import policy_registry

from gallery.models import Picture

EDIT = "gallery.edit_rights"
UNDO = "gallery.undo_rights"


@transaction.atomic
def change_rights(
    pictures: Iterable[Picture], values: dict[str, Any], user: Any, change: UUID
) -> int:
    """Give ``pictures`` the ``values``; says how many were not like that before."""
    return sum(_set(picture, values, user, EDIT, change) for picture in _locked(pictures))


@transaction.atomic
def undo_change(change: UUID, user: Any) -> int:
    """Put back what ``change`` changed and nobody has changed since; says in how many pictures."""
    before = {int(entry.object_id): entry.data["before"] for entry in entries_of(change)}
    after = {int(entry.object_id): entry.data["after"] for entry in entries_of(change)}
    undone = 0
    policy = policy_registry.get_by_type(Picture)
    mine = policy.instances_user_has_permission_for(user, "change")
    for picture in _locked(mine.filter(pk__in=before)):
        now = _stored(picture, after[picture.pk])
        values = {
            name: _field(name).to_python(value)
            for name, value in before[picture.pk].items()
            if now[name] == after[picture.pk][name]
        }
        undone += _set(picture, values, user, UNDO, None)
    return undone


def entries_of(change: UUID) -> list[ModelLogEntry]:
    """The lines of the log that ``change`` has left."""
    return list(ModelLogEntry.objects.filter(uuid=change, action=EDIT))


def _locked(pictures: Iterable[Picture]) -> Iterable[Picture]:
    ids = [picture.pk for picture in pictures]
    return Picture.objects.select_for_update().filter(pk__in=ids).order_by("pk")


def _set(picture: Picture, values: dict[str, Any], user: Any, action: str, change: Any) -> bool:
    before = _stored(picture, values)
    for name, value in values.items():
        setattr(picture, name, value)
    after = _stored(picture, values)
    changed = [name for name in values if before[name] != after[name]]
    if not changed:
        return False
    picture.save(update_fields=changed)
    data = {"before": _only(before, changed), "after": _only(after, changed)}
    log(picture, action, user=user, uuid=change, data=data)
    return True


def _stored(picture: Picture, names: Iterable[str]) -> dict[str, Any]:
    """The fields as the log keeps them."""
    found = {name: getattr(picture, name) for name in names}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in found.items()
    }


def _only(values: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: values[name] for name in names}


def _field(name: str) -> Any:
    return Picture._meta.get_field(name)


class _ChangeFormatter(LogFormatter):
    """The fields that were changed, each with its new value."""

    def format_message(self, log_entry: Any) -> Any:
        after = log_entry.data.get("after", {})
        told = (f"{capfirst(_field(name).verbose_name)}: {after[name] or '–'}" for name in after)
        return format_html("{}. {}", self.label, "; ".join(told))


class EditFormatter(_ChangeFormatter):
    label = gettext_lazy("Rights of several pictures changed")


class UndoFormatter(_ChangeFormatter):
    label = gettext_lazy("Change of rights undone")


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(EDIT)(EditFormatter)
    actions.register_action(UNDO)(UndoFormatter)
