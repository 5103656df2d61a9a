from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.views import home

from editorial.dashboard import translating  # noqa: F401 - registers itself
from editorial.dashboard.my_work import MyWorkPanel

#: Wagtail's lists of the same, which ask several queries for each row, and have no end.
_INSTEAD = (home.WorkflowObjectsToModeratePanel, home.UserObjectsInWorkflowModerationPanel)


@hooks.register("construct_homepage_panels")
def show_my_work(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [panel for panel in panels if not isinstance(panel, _INSTEAD)]
    panels.append(MyWorkPanel(request.user))
