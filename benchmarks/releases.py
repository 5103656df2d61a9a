"""An issue of fifty articles in two languages goes out as one, beside a plain loop.

The loop publishes the newest versions of another issue just like it, in one transaction, and
asks nothing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing import Pipe, get_context
from pathlib import Path
from typing import Any, NamedTuple

from project import a_site, make_home

ARTICLES, PARAGRAPHS = 50, 30


class Measured(NamedTuple):
    """Seconds by the clock and of CPU, queries, MB of memory."""

    clock: float
    cpu: float
    queries: int
    peak: float
    added: float


def main() -> None:
    with a_site(*sys.argv[1:2]):
        magazine, section = make_magazine()
        ours, plain = (make_issue(magazine, section, number) for number in "12")
        results = {
            "approve": measured(lambda: approve(ours)),
            "publish": measured(lambda: publish(ours)),
            "plain loop": measured(lambda: loop(plain)),
        }
        report(results)


def make_magazine() -> tuple[Any, Any]:
    from magazine.models import MagazinePage, SectionPage

    home = make_home()
    magazine = home.add_child(instance=MagazinePage(title="Lehti", slug="lehti"))
    section = magazine.add_child(instance=SectionPage(title="Palsta", colour=1, order=1))
    for page in (home, magazine, section):
        translated(page).publish()
    return magazine, section


def make_issue(magazine: Any, section: Any, number: str) -> Any:
    """Drafts in both languages, ready to go out."""
    from magazine.models import ArticleContributor, ArticlePage, Contributor, IssuePage

    person = Contributor.objects.get_or_create(name="Maija Esimerkki")[0]
    issue = magazine.add_child(instance=IssuePage(number=number, year=2026, live=False))
    issue.save_revision()
    for one in range(ARTICLES):
        page = ArticlePage(title=f"Juttu {one}", lead="Ingressi.", section=section, live=False)
        page.contributors = [ArticleContributor(contributor=person, name=person.name)]
        page.body = [("prose", f"<p>Kappale {n} jutusta {one}.</p>") for n in range(PARAGRAPHS)]
        issue.add_child(instance=page)
        page.save_revision()
    for page in (issue, *ArticlePage.objects.child_of(issue)):
        translated(page)
    return issue


def translated(page: Any) -> Any:
    """A draft of ``page`` in English with every text translated; its revision."""
    from wagtail.models import Locale
    from wagtail_localize.models import StringSegment, StringTranslation

    from editorial.translation.drafts import save_draft, start_translation

    locale = Locale.objects.get_or_create(language_code="en")[0]
    translation = start_translation(page, locale)
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": segment.string.data.upper()},
        )
    return save_draft(translation)


def approve(issue: Any) -> None:
    from editorial.releases.approving import approve
    from editorial.releases.starting import start

    if obstacles := approve(start(issue), None):
        raise SystemExit("\n".join(f"{one.page}: {one.message}" for one in obstacles))


def publish(issue: Any) -> None:
    from editorial.releases.publishing import publish
    from editorial.releases.starting import release_under_way

    publish(release_under_way(issue))


def loop(issue: Any) -> None:
    from django.db import transaction

    with transaction.atomic():
        for page in pages_of(issue):
            page.get_latest_revision().publish()


def pages_of(issue: Any) -> Iterator[Any]:
    for edition in (issue, *issue.other_languages()):
        yield edition
        yield from edition.get_children().specific()


def measured(act: Callable[[], Any]) -> Measured:
    """What ``act`` costs in a process of its own, whose peak of memory is its own as well."""
    from django.db import connection

    connection.close()
    here, there = Pipe()
    process = get_context("fork").Process(target=lambda: there.send(_measured(act)))
    process.start()
    there.close()
    costs: Measured = here.recv()
    process.join()
    return costs


def _measured(act: Callable[[], Any]) -> Measured:
    from django.db import connection

    queries = 0

    def counting(execute: Callable[..., Any], *args: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*args)

    memory, clock, cpu = _memory("VmRSS"), time.perf_counter(), time.process_time()
    with connection.execute_wrapper(counting):
        act()
    clock, cpu = time.perf_counter() - clock, time.process_time() - cpu
    return Measured(clock, cpu, queries, _memory("VmHWM"), _memory("VmHWM") - memory)


def _memory(kind: str) -> float:
    """In MB: ``VmRSS`` now, ``VmHWM`` the most there was."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(lines[kind].split()[0]) / 1024


def report(results: dict[str, Measured]) -> None:
    lines = [f"{ARTICLES} articles in two languages"]
    lines += [
        f"{name:12}{one.clock:8.2f} s {one.cpu:8.2f} s of CPU {one.queries:7} queries"
        f" {one.peak:7.0f} MB at most, {one.added:.0f} more than before"
        for name, one in results.items()
    ]
    ratio = results["publish"].cpu / results["plain loop"].cpu
    lines.append(f"publish to plain loop, CPU: {ratio:.2f}")
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
