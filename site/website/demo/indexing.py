"""The indexes of the demo, made once when everything is there."""

from __future__ import annotations

from collections.abc import Callable

from django.core.management import call_command
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from modelsearch.tasks import insert_or_update_object_task
from wagtail.signal_handlers import disable_reference_index_auto_update


def indexed(load: Callable[[], bool]) -> None:
    """``load`` much at once, and index all of it then, if there was anything.

    Wagtail asks the worker for it at every save, some 1 800 times for the demo, and a
    newcomer's first minutes would be spent on that.
    """
    with disable_reference_index_auto_update():
        if not load():
            return
    waiting = DBTaskResult.objects.filter(status=TaskResultStatus.READY)
    waiting.filter(task_path=insert_or_update_object_task.module_path).delete()
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
