from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from editorial.dashboard.my_work import MyWorkPanel


@hooks.register("construct_homepage_panels")
def show_my_work(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(MyWorkPanel(request.user))
