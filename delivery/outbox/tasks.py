from __future__ import annotations

from django_tasks import task

from delivery.outbox.working import work_off


@task()
def work_off_outbox() -> None:
    """Do all that is due, and come again when something has failed."""
    again = work_off()
    if again and work_off_outbox.get_backend().supports_defer:
        work_off_outbox.using(run_after=again).enqueue()
