"""The panel on the dashboard, the view behind its button, and the words of the history."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks

from editorial.assignments.log import register_actions
from editorial.assignments.my_tasks import MyTasksPanel
from editorial.assignments.views import mark_done


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [path("assignments/<int:pk>/done/", mark_done, name="editorial_assignment_done")]


@hooks.register("construct_homepage_panels")
def show_my_tasks(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(MyTasksPanel(request.user))


@hooks.register("register_log_actions")
def register_our_actions(actions: Any) -> None:
    register_actions(actions)
