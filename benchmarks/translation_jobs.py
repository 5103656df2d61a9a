"""Making a job beside wagtail-localize's own way of submitting a subtree, and what screens ask.

Two issues with the same articles: one is ordered as a job, the other submitted as localize does.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import count
from typing import Any

from project import a_site, make_home
from translation import PAGES, make_articles


def main() -> None:
    with a_site():
        home, english = make_home(), locale()
        from editorial.translation.drafts import start_translation

        start_translation(home, english)
        ordered, submitted = make_articles(home), make_articles(home, "toinen")
        results = {
            "a job": measured(lambda: order(ordered)),
            "localize's subtree": measured(lambda: submit(submitted, english)),
        }
        report(results, screens(ordered))


def locale() -> Any:
    from wagtail.models import Locale

    return Locale.objects.get_or_create(language_code="en")[0]


def order(issue: Any) -> None:
    from editorial.translation_jobs.covering import pages_below
    from editorial.translation_jobs.making import make_job, order_translation

    make_job(order_translation(issue, list(pages_below(issue)), "en"))


def submit(issue: Any, english: Any) -> None:
    """As localize's form does it for a page and its subtree."""
    from wagtail_localize.operations import TranslationCreator

    creator = TranslationCreator(None, [english])
    creator.create_translations(issue)
    for page in issue.get_descendants().specific().iterator():
        creator.create_translations(page)


def screens(issue: Any) -> dict[str, int]:
    """The queries of the matrix, and of localize's editor of one article, when warm."""
    from django.contrib.auth import get_user_model
    from django.test import Client
    from wagtail.models import Page

    admin = get_user_model().objects.create_superuser("a", "a@example.org", "a")
    client = Client()
    client.force_login(admin)
    english = Page.objects.filter(
        translation_key__in=issue.get_children().values("translation_key"),
        locale__language_code="en",
    ).first()
    addresses = {
        f"matrix of {PAGES + 1} pages": f"/admin/pages/{issue.pk}/translations/",
        "editor of 50 texts": f"/admin/pages/{english.pk}/edit/",
    }
    return {name: queries(lambda path=path: client.get(path)) for name, path in addresses.items()}


def measured(act: Callable[[], Any]) -> tuple[float, int]:
    """CPU in seconds, and queries."""
    start = time.process_time()
    asked = queries(act, warm=False)
    return time.process_time() - start, asked


def queries(act: Callable[[], Any], warm: bool = True) -> int:
    from django.db import connection

    if warm:
        act()
    asked = count()

    def note(execute: Any, *query: Any) -> Any:
        next(asked)
        return execute(*query)

    # Django's own log of queries holds nine thousand.
    with connection.execute_wrapper(note):
        act()
    return next(asked)


def report(results: dict[str, tuple[float, int]], screens: dict[str, int]) -> None:
    pages = PAGES + 1
    lines = [
        f"{name:20}{pages / cpu:6.1f} pages a second of CPU, {asked / pages:6.0f} queries a page"
        for name, (cpu, asked) in results.items()
    ]
    ratio = results["localize's subtree"][0] / results["a job"][0]
    lines.append(f"a job is made {ratio:.1f} times as fast")
    lines += [f"{name:20}{asked:6} queries" for name, asked in screens.items()]
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
