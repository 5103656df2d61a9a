"""The letter about work that is late or due, written by the worker."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.admin.utils import get_admin_base_url

from delivery.letters import Letter, letter
from editorial.assignments.log import called
from editorial.assignments.my_tasks import tasks_of


@letter
def remind_of_work(key: int) -> Letter | None:
    """To somebody whose work is late or due soon: one letter for all of it."""
    from editorial.assignments.reminders import BEFORE

    user = get_user_model()._default_manager.filter(pk=key, is_active=True).first()
    if user is None or not user.email:
        return None
    today = timezone.localdate()
    tasks = [one for one in tasks_of(user) if one["row"].due and one["row"].due <= today + BEFORE]
    if not tasks:
        return None
    count = len(tasks)
    subject = ngettext(
        "%(count)d piece of work waits for you", "%(count)d pieces of work wait for you", count
    ) % {"count": count}
    return Letter(user.email, subject, render_to_string(_TEMPLATE, _context(user, tasks)))


_TEMPLATE = "editorial/letters/work.txt"


def _context(user: Any, tasks: list[dict[str, Any]]) -> dict[str, Any]:
    base = get_admin_base_url() or ""
    return {
        "name": called(user),
        "late": [task for task in tasks if task["is_late"]],
        "soon": [task for task in tasks if not task["is_late"]],
        "base": base,
        "dashboard_url": f"{base}{reverse('wagtailadmin_home')}",
    }
