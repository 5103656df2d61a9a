"""Work on caches that no editor should wait for."""

from __future__ import annotations

from urllib.request import Request, urlopen

from django_tasks import task

#: Seconds; an answer is out of date by itself a minute later.
PATIENCE = 10


@task()
def send_purge(address: str, tags: list[str]) -> int:
    """Ask the cache at ``address`` to drop what carries one of ``tags``; returns its status.

    The tags stand in ``Cache-Tag``, as they do in the answers that carry them.
    """
    request = Request(address, method="PURGE", headers={"Cache-Tag": ",".join(tags)})  # noqa: S310 - from the settings
    with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
        return int(answer.status)
