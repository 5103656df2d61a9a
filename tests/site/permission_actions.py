"""What somebody tries with a page: a request, and whether it has had its effect."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from wagtail.models import Page

TITLE = "Muutettu kokeeksi"


def opens(client: Any, page: Any, form: dict[str, Any]) -> bool:
    return client.get(_edit(page)).status_code == 200


def saves(client: Any, page: Any, form: dict[str, Any]) -> bool:
    before = _fresh(page).latest_revision_id
    client.post(_edit(page), form)
    return _fresh(page).latest_revision_id != before


def submits(client: Any, page: Any, form: dict[str, Any]) -> bool:
    client.post(_edit(page), form | {"action-submit": "1"})
    return bool(_fresh(page).workflow_states.exists())


def publishes(client: Any, page: Any, form: dict[str, Any]) -> bool:
    before = page.live_revision_id
    client.post(_edit(page), form | {"action-publish": "1"})
    return _fresh(page).live_revision_id != before


def approves(client: Any, page: Any, form: dict[str, Any]) -> bool:
    state = page.current_workflow_task_state
    args = [page.pk, "approve", state.pk]
    client.post(reverse("wagtailadmin_pages:workflow_action", args=args), {"comment": ""})
    state.refresh_from_db()
    return bool(state.status == state.STATUS_APPROVED)


def takes_off(client: Any, page: Any, form: dict[str, Any]) -> bool:
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    return not _fresh(page).live


def deletes(client: Any, page: Any, form: dict[str, Any]) -> bool:
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    return not Page.objects.filter(pk=page.pk).exists()


def moves(client: Any, page: Any, form: dict[str, Any]) -> bool:
    """Asks where to: the answer is asked of the destination."""
    address = reverse("wagtailadmin_pages:move", args=[page.pk])
    return client.get(address).status_code == 200


def adds(client: Any, page: Any, form: dict[str, Any]) -> bool:
    """Another page of the kind beside this one."""
    args = [page._meta.app_label, page._meta.model_name, page.get_parent().pk]
    return client.get(reverse("wagtailadmin_pages:add", args=args)).status_code == 200


Attempt = Callable[[Any, Any, dict[str, Any]], bool]
ACTIONS: dict[str, Attempt] = {
    "open": opens,
    "save": saves,
    "submit": submits,
    "approve": approves,
    "publish": publishes,
    "take off": takes_off,
    "delete": deletes,
    "move": moves,
    "add": adds,
}
NEEDS_A_FORM = {"save", "submit", "publish"}


def actions_in(state: str, has_workflow: bool) -> list[str]:
    """What can be tried with a page in ``state``."""
    names = ["open", "save", "publish", "delete", "move"]
    if state.endswith("step"):
        names.append("approve")
    elif has_workflow:
        names.append("submit")
    if state == "live":
        names += ["take off", "add"]
    return names


def _edit(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _fresh(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)
