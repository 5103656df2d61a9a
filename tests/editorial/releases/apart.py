"""A program with a database of its own, in which an issue goes out and may be killed meanwhile.

``build N`` makes an issue of N articles whose time has come; ``publish K`` publishes it as
``publish_due`` does and is killed with SIGKILL at the K-th step, where there is one; ``look``
tells what readers have, as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import timedelta

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
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


def look() -> None:
    release = Release.objects.get()
    live = sum(model.objects.filter(live=True).count() for model in (IssuePage, ArticlePage))
    from wagtail.models import PageLogEntry

    entries = PageLogEntry.objects.filter(action=PUBLISHED).count()
    sys.stdout.write(json.dumps({"state": release.state, "live": live, "entries": entries}))


if __name__ == "__main__":
    {"build": build, "publish": publish, "look": look}[sys.argv[1]](*sys.argv[2:])
