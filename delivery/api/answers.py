"""From plain data to an answer that caches can keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from pydantic_core import to_json

from delivery.addresses.files import absolute_files
from delivery.api.asked import Asked
from delivery.api.once import one_answer
from delivery.caching.answers import conditional

CONTENT_TYPE = "application/json; charset=utf-8"
#: Seconds. Together a minute, after which a withdrawn consent holds everywhere: what
#: ``gallery.views`` promises of the files.
MAX_AGE = 30
WHILE_REVALIDATING = 30


@contextmanager
def telling(asked: Asked) -> Iterator[None]:
    """Plain data for ``answer`` is made inside."""
    with absolute_files(asked.files), one_answer():
        yield


def answer(
    asked: Asked, data: Any, tags: Iterable[str], modified: datetime | None = None
) -> HttpResponse:
    """``data`` as JSON, or 304; ``tags`` name what it is made of to the cache in front."""
    request = asked.request
    # A consent is withdrawn, a contact's time is over, and nothing was published.
    response = conditional(request, to_json(data), CONTENT_TYPE, MAX_AGE, modified, by_date=False)
    response["Cache-Control"] += f", stale-while-revalidate={WHILE_REVALIDATING}"
    # Django would tell the language of the address, which says none here.
    response["Content-Language"] = asked.locale
    response["Cache-Tag"] = ",".join(dict.fromkeys(tags))
    return response


def answer_once(data: Any) -> HttpResponse:
    """``data`` as JSON for whoever asks now: nobody may keep it for another."""
    response = HttpResponse(to_json(data), content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response
