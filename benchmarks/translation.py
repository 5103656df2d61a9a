"""Two thousand texts of a job out into a file and back, beside wagtail-localize's own PO files.

The same words go in through both: localize's import takes one page at a time, so it gets as many
files as there are pages. Each round begins without a translation.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from project import a_site, make_home

PAGES, PARAGRAPHS, ROUNDS = 40, 48, 3


def main() -> None:
    with a_site():
        job = make_job()
        from editorial.translation_files.taking_along import take_along

        texts = len(translated_po(job))
        results = {
            "PO out": measured(lambda: take_along(job, "po")),
            "XLIFF out": measured(lambda: take_along(job, "xliff")),
            "localize's PO out": measured(lambda: localize_files(job)),
        } | imports(job)
        report(texts, results)


def make_job() -> Any:
    """A job for pages of fifty texts: title, lead and paragraphs with marks."""
    from wagtail.models import Locale

    from editorial.translation.drafts import start_translation
    from editorial.translation_jobs.covering import pages_below
    from editorial.translation_jobs.making import make_job, order_translation

    home = make_home()
    start_translation(home, Locale.objects.get_or_create(language_code="en")[0])
    issue = make_articles(home)
    job = order_translation(issue, list(pages_below(issue)), "en")
    make_job(job)
    job.refresh_from_db()
    return job


def make_articles(home: Any, slug: str = "lehti") -> Any:
    """An issue of its own magazine, with ``PAGES`` articles."""
    from magazine.models import ArticlePage, IssuePage, MagazinePage

    magazine = home.add_child(instance=MagazinePage(title="Lehti", slug=slug, live=False))
    issue = magazine.add_child(instance=IssuePage(number="1", year=2026, live=False))
    for number in range(PAGES):
        article = ArticlePage(title=f"Juttu {number}", lead=f"Ingressi {number}.", live=False)
        article.body = [("prose", "".join(paragraph(number, one) for one in range(PARAGRAPHS)))]
        issue.add_child(instance=article)
        article.save_revision()
    return issue


def paragraph(page: int, number: int) -> str:
    link = f'<a href="https://example.com/{page}/{number}">ohje</a>'
    return f"<p>Kappale {number} jutusta {page}: lue {link} ja <b>laske</b> silmukat.</p>"


def translated_po(job: Any) -> Any:
    """The job's PO file with all of it translated; marks stay where they are."""
    import polib

    from editorial.translation_files.taking_along import take_along

    file = polib.pofile(take_along(job, "po").decode())
    for entry in file:
        entry.msgstr = f"In English: {entry.msgid}"
    return file


def imports(job: Any) -> dict[str, tuple[float, int]]:
    from editorial.translation_files.bringing_back import bring_back
    from editorial.translation_files.taking_along import take_along

    po = str(translated_po(job)).encode()
    pages = localize_files(job)
    bring_back(job, po)
    xliff = take_along(job, "xliff")
    return {
        "PO in": measured(lambda: bring_back(job, po), forget),
        "XLIFF in": measured(lambda: bring_back(job, xliff), forget),
        "localize's PO in": measured(lambda: take_pages(pages), forget),
    }


def localize_files(job: Any) -> list[tuple[Any, Any]]:
    """Each translation with its own file, all of it translated."""
    from wagtail_localize.models import Translation

    keys = job.pages.values("key")
    files = []
    for translation in Translation.objects.filter(source__object__in=keys):
        file = translation.export_po()
        for entry in file:
            entry.msgstr = f"In English: {entry.msgid}"
        files.append((translation, str(file)))
    return files


def take_pages(pages: list[tuple[Any, str]]) -> None:
    import polib

    for translation, content in pages:
        translation.import_po(polib.pofile(content))


def forget() -> None:
    """As if nothing had been translated, or read, before."""
    from wagtail_localize.models import StringTranslation

    from editorial.translation_files.marks import tidy

    StringTranslation.objects.all().delete()
    tidy.cache_clear()


def measured(act: Callable[[], Any], before: Callable[[], Any] = lambda: None) -> tuple[float, int]:
    """The median CPU of some rounds in seconds, and the queries of one."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    seconds = []
    for _round in range(ROUNDS):
        before()
        start = time.process_time()
        act()
        seconds.append(time.process_time() - start)
    before()
    with CaptureQueriesContext(connection) as captured:
        act()
    return sorted(seconds)[ROUNDS // 2], len(captured)


def report(texts: int, results: dict[str, tuple[float, int]]) -> None:
    lines = [f"{texts} texts on {PAGES} pages; median CPU of {ROUNDS}"]
    lines += [
        f"{name:20}{cpu:8.2f} s {queries:8} queries" for name, (cpu, queries) in results.items()
    ]
    for name in ("PO", "XLIFF"):
        ratio = results[f"{name} in"][0] / results["localize's PO in"][0]
        lines.append(f"{name} in, ours to localize's: {ratio:.3f}")
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
