"""CPU and queries of pages and answers on a small and on a large made-up magazine.

Takes the data directories that ``manage.py synthesize`` has filled, and changes nothing there.
Where the database is elsewhere its address follows: ``FOLDER=postgres://…``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 7
#: So many English articles of one keyword the small magazine has; lists of different lengths
#: would be compared for their lengths.
FEW = 3


def main() -> None:
    if len(sys.argv) == 2:
        sys.stdout.write(json.dumps(measure(sys.argv[1])))
    elif len(sys.argv) == 3:
        report(*(measured(folder) for folder in sys.argv[1:]))
    else:
        sys.exit("Say two data directories: of a small site, and of a large one.")


def measured(site: str) -> dict[str, Any]:
    """In a process of its own, since settings are read once."""
    command = [sys.executable, __file__, site]
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True).stdout))  # noqa: S603


def measure(site: str) -> dict[str, Any]:
    folder, _, database = site.partition("=")
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ |= {"DJANGO_SETTINGS_MODULE": "website.settings.demo", "KUDELMA_DATA_DIR": folder}
    os.environ.pop("DATABASE_URL", None)
    if database:
        os.environ["DATABASE_URL"] = database
    import django

    django.setup()
    return {name: cost(address) for name, address in addresses().items()}


def addresses() -> dict[str, str]:
    from magazine.models import ArticlePage, IssuePage, MagazinePage, SectionPage

    found = {}
    for page in MagazinePage.objects.filter(slug="synteettinen").select_related("locale"):
        language = page.locale.language_code
        issues = IssuePage.objects.child_of(page).order_by("path")
        issue = issues[len(issues) // 2]
        articles = ArticlePage.objects.child_of(issue).order_by("path")
        article = articles[len(articles) // 2]
        section = SectionPage.objects.child_of(page).first()
        query = f"locale={language}&magazine={page.pk}"
        told = {
            "home": page.get_parent().url,
            "magazine": page.url,
            "archive": page.archive_url,
            "issue": issue.url,
            "section": section.url,
            "contributor": f"{page.contributors_url}keksitty-1/",
            "article": article.url,
            "API articles": f"/api/v1/articles/?limit=30&{query}",
            "API articles last": f"/api/v1/articles/?limit=30&order=title&{query}",
            "API section": f"/api/v1/articles/?limit=30&section={section.pk}&locale={language}",
            "API keyword": f"/api/v1/articles/?limit={FEW}&keyword=keksitty-1&locale={language}",
            "API issues": f"/api/v1/issues/?limit=30&{query}",
            "API current": f"/api/v1/issues/current?{query}",
            "API issue": f"/api/v1/issues/{issue.pk}",
            "API article": f"/api/v1/articles/{article.pk}",
            "API contributors": f"/api/v1/contributors/?limit=30&locale={language}",
            "API pictures": f"/api/v1/pictures/?limit=30&locale={language}",
            "API resolve": f"/api/v1/resolve?path={article.url}",
        }
        found |= {f"{language} {name}": address for name, address in told.items()}
    return found


def cost(address: str) -> dict[str, float]:
    """The least CPU of some rounds, and the queries of a warm one."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "127.0.0.1"})
    if (status := client.get(address).status_code) != 200:
        raise RuntimeError(f"{address} answers {status}.")
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    # Counted now: the next request forgets them.
    queries = len(captured)
    milliseconds = []
    for _round in range(ROUNDS):
        start = time.process_time()
        client.get(address)
        milliseconds.append(1000 * (time.process_time() - start))
    return {"ms": min(milliseconds), "queries": queries}


def report(small: dict[str, Any], large: dict[str, Any]) -> None:
    lines = [f"{'':22}{'small ms':>10}{'large ms':>10}{'ratio':>7}{'queries':>9}"]
    for name, cost_of_small in small.items():
        here, there = cost_of_small, large[name]
        ratio, count = there["ms"] / here["ms"], f"{here['queries']}/{there['queries']}"
        lines.append(f"{name:22}{here['ms']:10.1f}{there['ms']:10.1f}{ratio:7.2f}{count:>9}")
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
