"""A program with a database of its own, in which an issue goes out and may be killed meanwhile.

``build N`` makes an issue of N articles whose time has come; ``publish K`` publishes it as
``publish_due`` does and is killed with SIGKILL at the K-th step, where there is one; ``read``
publishes it while a reader asks at every step, and tells what they saw; ``look`` tells what is
in the database, as JSON.
"""

from __future__ import annotations

import io
import json
import os
import re
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from threading import Thread
from typing import Any

import django

django.setup()

from django.core.cache import cache  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402
from wagtail.models import Locale  # noqa: E402

from editorial.releases.log import PUBLISHED  # noqa: E402
from editorial.releases.models import Release  # noqa: E402
from magazine.models import ArticlePage, IssuePage  # noqa: E402
from tests import factories  # noqa: E402
from tests.magazine import releasing  # noqa: E402


def build(articles: str) -> None:
    for code in ("fi", "en"):
        Locale.objects.get_or_create(language_code=code)
    magazine = factories.make_magazine(factories.make_home())
    section = factories.make_section(magazine, title="Käden jälki")
    titles = [f"Juttu {number}" for number in range(int(articles))]
    issue = releasing.make_draft_issue(magazine, section, *titles)
    releasing.approved(issue, go_live_at=timezone.now() + timedelta(hours=1))
    Release.objects.update(go_live_at=timezone.now() - timedelta(minutes=1))


def publish(step: str) -> None:
    die_at(int(step))
    call_command("publish_due")


def die_at(step: int) -> None:
    """Be killed right before the ``step``-th time that something is written to a page."""
    seen = 0

    def count(execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        nonlocal seen
        seen += sql.startswith('UPDATE "magazine_')
        if step and seen == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    connection.execute_wrappers.append(count)


def read() -> None:
    """The reader is another thread, with a connection of its own."""
    seen = [asked()]
    before = connection.execute_wrappers
    connection.execute_wrappers = [*before, at_each_page(lambda: seen.append(asked()))]
    call_command("publish_due", stdout=io.StringIO())
    connection.execute_wrappers = before
    sys.stdout.write(json.dumps([*seen, asked()]))


def at_each_page(do: Callable[[], None]) -> Callable[..., Any]:
    def wrapper(execute: Any, sql: str, *rest: Any) -> Any:
        if sql.startswith('UPDATE "magazine_'):
            do()
        return execute(sql, *rest)

    return wrapper


def asked() -> list[int]:
    """How many articles a reader finds: on the issue, in the feed, in the API."""
    found: list[int] = []
    thread = Thread(target=lambda: found.extend(_counts()))
    thread.start()
    thread.join()
    return found


def _counts() -> list[int]:
    cache.clear()
    addresses = ("/lehti/2026-2/", "/lehti/feed.xml", "/api/v1/articles/?limit=100")
    answers = [Client().get(address).content.decode() for address in addresses]
    connection.close()
    return [len(set(re.findall(r"Juttu \d+", answer))) for answer in answers]


def look() -> None:
    release = Release.objects.get()
    live = sum(model.objects.filter(live=True).count() for model in (IssuePage, ArticlePage))
    from wagtail.models import PageLogEntry

    entries = PageLogEntry.objects.filter(action=PUBLISHED).count()
    sys.stdout.write(json.dumps({"state": release.state, "live": live, "entries": entries}))


if __name__ == "__main__":
    {"build": build, "publish": publish, "read": read, "look": look}[sys.argv[1]](*sys.argv[2:])
