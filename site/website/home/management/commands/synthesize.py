from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from website.home.models import HomePage
from website.synthesis import magazine


def up_to(most: int) -> Callable[[str], int]:
    """A type of argument: a whole number from 1 to ``most``."""

    def number(text: str) -> int:
        is_number = text.isascii() and text.isdecimal() and len(text) < 10
        if not is_number or not 1 <= int(text) <= most:
            raise ArgumentTypeError(f"“{text}” is no number from 1 to {most}.")
        return int(text)

    return number


class Command(BaseCommand):
    help = (
        "Add a large made-up magazine, the same every time, to measure how the site bears it. "
        "Meant for a database that is thrown away."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        issues, articles = up_to(magazine.MOST_ISSUES), up_to(magazine.MOST_ARTICLES)
        parser.add_argument("--issues", type=issues, default=3000, help="How many (3000).")
        parser.add_argument("--articles", type=articles, default=100_000, help="How many (100000).")

    def handle(self, *args: Any, **options: Any) -> None:
        if not HomePage.objects.live().exists():
            raise CommandError("There is no front page to put it under. Run: demo --no-serve")
        if magazine.exists():
            raise CommandError("The made-up magazine is there already; nothing was changed.")
        if options["articles"] < options["issues"]:
            raise CommandError("There must be as many articles as issues, or more.")
        with transaction.atomic():
            magazine.synthesize(options["issues"], options["articles"], self._say)
        with connection.cursor() as cursor:
            # The database learns how many rows there are now; PostgreSQL would in a minute.
            cursor.execute("ANALYZE")

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
