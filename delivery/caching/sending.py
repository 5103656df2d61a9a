from __future__ import annotations

from urllib.request import Request, urlopen

#: Seconds; an answer is out of date by itself a minute later.
PATIENCE = 10


def send_purge(address: str, tags: list[str]) -> int:
    """Ask the cache at ``address`` to drop what carries one of ``tags``; returns its status.

    The tags stand in ``Cache-Tag``, as they do in the answers that carry them. Raises OSError
    when the cache does not answer, or refuses.
    """
    request = Request(address, method="PURGE", headers={"Cache-Tag": ",".join(tags)})  # noqa: S310 - from the settings
    with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
        return int(answer.status)
