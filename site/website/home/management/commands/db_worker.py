from typing import Any

from django_tasks_db.management.commands.db_worker import Command as Worker

from website.users.demo import refuse_demo_users


class Command(Worker):
    """django-tasks' worker, which starts under the same conditions as the web server."""

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_demo_users()
        super().handle(*args, **options)
